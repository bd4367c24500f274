searchPiece("texts",19,{"framework":["levels","Levels of the kitchen","levels/index.html",15,7],
"role":["l2","Level 2","l2.html",18,2],
"entries":[
["page","From Level 2 to Level 3","","levels/step_l2_l3.html"],
["page","Appraisal sheet: Level 2","","levels/appraisal_l2.html"]]});
