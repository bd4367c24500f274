searchPiece("texts",2,{"framework":["plaster","Plaster room","plaster/index.html",0,9],
"role":["porter","Plaster room porter","porter.html",2,1],
"entries":[
["role","Plaster room porter","Brings patients.","plaster/porter.html"]]});
