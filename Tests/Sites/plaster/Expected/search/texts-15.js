searchPiece("texts",15,{"framework":["visits","Visits","visits/index.html",13,4],
"role":["guest","Guest","guest.html",15,1],
"entries":[
["role","Guest","Sees the room.","visits/guest.html"]]});
