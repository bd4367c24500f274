searchPiece("texts",6,{"entries":[
["source","Canllaw i rolau cymorth","Ysbyty'r Cwm","sources/canllaw-2026.html","Canllaw 2026",-1]]});
