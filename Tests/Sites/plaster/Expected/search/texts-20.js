searchPiece("texts",20,{"framework":["visits","Visits","visits/index.html",20,5],
"entries":[
["framework","Visits of the plaster room","Roles without a ladder.","visits/index.html","Visits",-1],
["page","Visits: all roles compared","","visits/compare.html"],
["area","The round","","visits/area_round.html"]]});
