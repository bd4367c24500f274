searchPiece("texts",10,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["chef","Chef","chef.html",9,2],
"entries":[
["page","From Chef to Head of the kitchen","","kitchen/step_chef_head.html"],
["page","Job description starter: Chef","","kitchen/job_chef.html"],
["page","Appraisal sheet: Chef","","kitchen/appraisal_chef.html"]]});
