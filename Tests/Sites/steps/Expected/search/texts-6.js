searchPiece("texts",6,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["cook","Cook","cook.html",5,2],
"entries":[
["page","From Cook to Chef","","kitchen/step_cook_chef.html"],
["page","From Cook to Baker","","kitchen/step_cook_baker.html"],
["page","From Cook to Kitchen hand","","kitchen/step_cook_hand.html"],
["page","From Cook to Dietitian","","kitchen/step_cook_dietitian.html"],
["page","Job description starter: Cook","","kitchen/job_cook.html"],
["page","Appraisal sheet: Cook","","kitchen/appraisal_cook.html"]]});
