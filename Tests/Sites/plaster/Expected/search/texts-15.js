searchPiece("texts",15,{"framework":["grades","Grades of the hospital","grades/index.html",15,5],
"entries":[
["framework","Grades of the hospital","Levels without roles.","grades/index.html"],
["page","Grades of the hospital: all levels compared","","grades/compare.html"],
["area","Conduct","","grades/area_conduct.html"]]});
