searchPiece("texts",7,{"entries":[
["source","Guidance on support roles","A hospital","sources/guidance.html","Guidance 2026",-1]]});
