searchPiece("texts",18,{"framework":["grades","Grades of the hospital","grades/index.html",15,5],
"role":["g2","Grade 2","g2.html",18,2],
"areas":[["conduct","Conduct","area_conduct.html"]],
"entries":[
["level","Grade 2","Those who decide.","grades/g2.html"],
["statement","","Ask and listen","ask","",0],
["statement","","Decide","decide","",0]]});
