searchPiece("texts",18,{"framework":["levels","Levels of the kitchen","levels/index.html",15,7],
"role":["l2","Level 2","l2.html",18,2],
"areas":[["skill","Skill","area_skill.html"]],
"entries":[
["level","Level 2","Level 2.","levels/l2.html"],
["statement","","Listen and ask","listen-2","",0],
["statement","","Write it down","write-2","",0]]});
