searchPiece("texts",21,{"framework":["levels","Levels of the kitchen","levels/index.html",15,7],
"role":["l3","Level 3","l3.html",20,2],
"entries":[
["page","Appraisal sheet: Level 3","","levels/appraisal_l3.html"]]});
