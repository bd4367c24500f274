searchPiece("texts",11,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["lead","Lead technician","lead.html",11,2],
"entries":[
["role","Lead technician","Leads the room.","plaster/lead.html"]]});
