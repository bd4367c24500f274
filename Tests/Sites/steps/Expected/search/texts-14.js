searchPiece("texts",14,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["dietitian","Dietitian","dietitian.html",13,2],
"entries":[
["page","Job description starter: Dietitian","","kitchen/job_dietitian.html"],
["page","Appraisal sheet: Dietitian","","kitchen/appraisal_dietitian.html"]]});
