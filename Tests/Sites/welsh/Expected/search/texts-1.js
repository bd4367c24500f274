searchPiece("texts",1,{"framework":["delweddu","Cymorth delweddu","delweddu/index.html",0,5],
"role":["cynorthwyydd","Cynorthwyydd","cynorthwyydd.html",1,2],
"areas":[["diogelwch","Diogelwch","area_diogelwch.html"]],
"entries":[
["role","Cynorthwyydd","Mae'n paratoi'r ystafell.","delweddu/cynorthwyydd.html"],
["statement","","Cadw'r ystafell yn lân.","ystafell","",0]]});
