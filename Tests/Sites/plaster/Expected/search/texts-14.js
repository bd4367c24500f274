searchPiece("texts",14,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["surgeon","Surgeon","surgeon.html",13,2],
"entries":[
["page","Job description starter: Surgeon","","plaster/job_surgeon.html"]]});
