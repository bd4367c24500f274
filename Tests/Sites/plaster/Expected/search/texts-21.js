searchPiece("texts",21,{"framework":["visits","Visits","visits/index.html",20,5],
"role":["guide","Guide","guide.html",21,2],
"areas":[["round","The round","area_round.html"]],
"entries":[
["role","Guide","Shows the room.","visits/guide.html"],
["statement","","Show the room","show","",0]]});
