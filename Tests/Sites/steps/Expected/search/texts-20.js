searchPiece("texts",20,{"framework":["levels","Levels of the kitchen","levels/index.html",15,7],
"role":["l3","Level 3","l3.html",20,2],
"areas":[["skill","Skill","area_skill.html"]],
"entries":[
["level","Level 3","Level 3.","levels/l3.html"],
["statement","","Listen and ask why","listen-3","",0],
["statement","","Decide","decide","",0]]});
