searchPiece("texts",23,{"framework":["visits","Visits","visits/index.html",20,5],
"role":["guest","Guest","guest.html",23,2],
"entries":[
["role","Guest","Sees the room.","visits/guest.html"]]});
