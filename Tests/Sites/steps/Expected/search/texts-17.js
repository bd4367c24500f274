searchPiece("texts",17,{"framework":["levels","Levels of the kitchen","levels/index.html",15,7],
"role":["l1","Level 1","l1.html",16,2],
"entries":[
["page","From Level 1 to Level 2","","levels/step_l1_l2.html"],
["page","Appraisal sheet: Level 1","","levels/appraisal_l1.html"]]});
