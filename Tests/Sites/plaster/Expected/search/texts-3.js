searchPiece("texts",3,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["porter","Plaster room porter","porter.html",3,2],
"entries":[
["role","Plaster room porter","Brings patients.","plaster/porter.html"]]});
