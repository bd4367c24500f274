searchPiece("texts",12,{"framework":["grades","Grades of the hospital","grades/index.html",9,4],
"entries":[
["page","Grades of the hospital: all levels compared","","grades/compare.html"],
["page","From Grade 1 to Grade 2","","grades/step_g1_g2.html"],
["page","Appraisal sheet: Grade 1","","grades/appraisal_g1.html"],
["page","Appraisal sheet: Grade 2","","grades/appraisal_g2.html"]]});
