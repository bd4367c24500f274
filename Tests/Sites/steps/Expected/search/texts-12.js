searchPiece("texts",12,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["head","Head of the kitchen","head.html",11,2],
"entries":[
["page","Job description starter: Head of the kitchen","","kitchen/job_head.html"],
["page","Appraisal sheet: Head of the kitchen","","kitchen/appraisal_head.html"]]});
