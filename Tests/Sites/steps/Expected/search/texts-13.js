searchPiece("texts",13,{"framework":["levels","Levels of the kitchen","levels/index.html",9,5],
"entries":[
["page","Levels of the kitchen: all levels compared","","levels/compare.html"],
["page","From Level 1 to Level 2","","levels/step_l1_l2.html"],
["page","From Level 2 to Level 3","","levels/step_l2_l3.html"],
["page","Appraisal sheet: Level 1","","levels/appraisal_l1.html"],
["page","Appraisal sheet: Level 2","","levels/appraisal_l2.html"],
["page","Appraisal sheet: Level 3","","levels/appraisal_l3.html"]]});
