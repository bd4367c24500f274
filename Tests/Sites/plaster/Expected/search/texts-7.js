searchPiece("texts",7,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["clerk","Plaster room clerk","clerk.html",7,2],
"areas":[["records","Records","area_records.html"]],
"entries":[
["role","Plaster room clerk","Keeps the records.","plaster/clerk.html"],
["statement","","Write up each cast (In ink.)","clerk-write","",0],
["statement","","File what is written","file","",0]]});
