searchPiece("texts",29,{"entries":[
["source","Manual of the plaster room: <third> edition","Northfield Hospital, A. Weaver, B. Cole","sources/manual.html","Manual",-1],
["source","Rota of the plaster room","","sources/rota.html","Rota",-1]]});
