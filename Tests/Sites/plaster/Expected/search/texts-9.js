searchPiece("texts",9,{"framework":["grades","Grades of the hospital","grades/index.html",9,4],
"entries":[
["framework","Grades of the hospital","Levels without roles.","grades/index.html"],
["area","Conduct","","grades/area_conduct.html"]]});
