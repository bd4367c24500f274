searchPiece("texts",16,{"framework":["levels","Levels of the kitchen","levels/index.html",15,7],
"role":["l1","Level 1","l1.html",16,2],
"areas":[["skill","Skill","area_skill.html"]],
"entries":[
["level","Level 1","Level 1.","levels/l1.html"],
["statement","","Listen","listen","",0],
["statement","","Write it down","write","",0]]});
