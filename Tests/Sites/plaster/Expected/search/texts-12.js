searchPiece("texts",12,{"framework":["visits","Visits","visits/index.html",11,3],
"role":["guide","Guide","guide.html",12,1],
"areas":[["round","The round","area_round.html"]],
"entries":[
["role","Guide","Shows the room.","visits/guide.html"],
["statement","","Show the room","show","",0]]});
