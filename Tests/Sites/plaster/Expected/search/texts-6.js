searchPiece("texts",6,{"framework":["plaster","Plaster room","plaster/index.html",0,9],
"role":["lead","Lead technician","lead.html",6,1],
"entries":[
["role","Lead technician","Leads the room.","plaster/lead.html"]]});
