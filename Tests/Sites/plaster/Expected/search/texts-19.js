searchPiece("texts",19,{"framework":["grades","Grades of the hospital","grades/index.html",15,5],
"role":["g2","Grade 2","g2.html",18,2],
"entries":[
["page","Appraisal sheet: Grade 2","","grades/appraisal_g2.html"]]});
