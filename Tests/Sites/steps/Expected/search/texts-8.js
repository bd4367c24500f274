searchPiece("texts",8,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["baker","Baker","baker.html",7,2],
"entries":[
["page","Job description starter: Baker","","kitchen/job_baker.html"],
["page","Appraisal sheet: Baker","","kitchen/appraisal_baker.html"]]});
