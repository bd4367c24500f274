searchPiece("texts",16,{"framework":["grades","Grades of the hospital","grades/index.html",15,5],
"role":["g1","Grade 1","g1.html",16,2],
"areas":[["conduct","Conduct","area_conduct.html"]],
"entries":[
["level","Grade 1","Everybody.","grades/g1.html"],
["statement","","Listen","listen","",0]]});
