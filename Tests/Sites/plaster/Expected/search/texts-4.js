searchPiece("texts",4,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["porter","Plaster room porter","porter.html",3,2],
"entries":[
["page","Job description starter: Plaster room porter","","plaster/job_porter.html"]]});
