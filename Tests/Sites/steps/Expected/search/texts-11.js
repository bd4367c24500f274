searchPiece("texts",11,{"framework":["levels","Levels of the kitchen","levels/index.html",9,5],
"role":["l2","Level 2","l2.html",11,1],
"areas":[["skill","Skill","area_skill.html"]],
"entries":[
["level","Level 2","Level 2.","levels/l2.html"],
["statement","","Listen and ask","listen-2","",0],
["statement","","Write it down","write-2","",0]]});
