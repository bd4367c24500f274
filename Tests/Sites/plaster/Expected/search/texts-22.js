searchPiece("texts",22,{"framework":["visits","Visits","visits/index.html",20,5],
"role":["guide","Guide","guide.html",21,2],
"entries":[
["page","Job description starter: Guide","","visits/job_guide.html"],
["page","Appraisal sheet: Guide","","visits/appraisal_guide.html"]]});
