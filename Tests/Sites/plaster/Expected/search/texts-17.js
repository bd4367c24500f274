searchPiece("texts",17,{"framework":["grades","Grades of the hospital","grades/index.html",15,5],
"role":["g1","Grade 1","g1.html",16,2],
"entries":[
["page","From Grade 1 to Grade 2","","grades/step_g1_g2.html"],
["page","Appraisal sheet: Grade 1","","grades/appraisal_g1.html"]]});
