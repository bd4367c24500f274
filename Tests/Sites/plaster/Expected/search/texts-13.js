searchPiece("texts",13,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["surgeon","Surgeon","surgeon.html",13,2],
"entries":[
["role","Surgeon","Orders casts.","plaster/surgeon.html"]]});
