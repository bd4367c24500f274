searchPiece("texts",13,{"framework":["visits","Visits","visits/index.html",13,4],
"entries":[
["framework","Visits of the plaster room","Roles without a ladder.","visits/index.html","Visits",-1],
["area","The round","","visits/area_round.html"]]});
