searchPiece("texts",14,{"framework":["visits","Visits","visits/index.html",13,4],
"role":["guide","Guide","guide.html",14,1],
"areas":[["round","The round","area_round.html"]],
"entries":[
["role","Guide","Shows the room.","visits/guide.html"],
["statement","","Show the room","show","",0]]});
