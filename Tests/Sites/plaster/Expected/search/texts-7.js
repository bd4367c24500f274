searchPiece("texts",7,{"framework":["plaster","Plaster room","plaster/index.html",0,9],
"role":["surgeon","Surgeon","surgeon.html",7,1],
"entries":[
["role","Surgeon","Orders casts.","plaster/surgeon.html"]]});
