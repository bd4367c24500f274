searchPiece("texts",10,{"framework":["grades","Grades of the hospital","grades/index.html",9,4],
"role":["g1","Grade 1","g1.html",10,1],
"areas":[["conduct","Conduct","area_conduct.html"]],
"entries":[
["level","Grade 1","Everybody.","grades/g1.html"],
["statement","","Listen","listen","",0]]});
