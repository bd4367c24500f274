searchPiece("texts",24,{"framework":["visits","Visits","visits/index.html",20,5],
"role":["guest","Guest","guest.html",23,2],
"entries":[
["page","Job description starter: Guest","","visits/job_guest.html"]]});
