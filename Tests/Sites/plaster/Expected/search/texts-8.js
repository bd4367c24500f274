searchPiece("texts",8,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["clerk","Plaster room clerk","clerk.html",7,2],
"entries":[
["page","Job description starter: Plaster room clerk","","plaster/job_clerk.html"],
["page","Appraisal sheet: Plaster room clerk","","plaster/appraisal_clerk.html"]]});
