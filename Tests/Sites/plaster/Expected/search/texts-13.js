searchPiece("texts",13,{"framework":["visits","Visits","visits/index.html",11,3],
"role":["guest","Guest","guest.html",13,1],
"entries":[
["role","Guest","Sees the room.","visits/guest.html"]]});
