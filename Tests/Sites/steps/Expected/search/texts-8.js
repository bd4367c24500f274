searchPiece("texts",8,{"framework":["levels","Levels of the kitchen","levels/index.html",8,4],
"entries":[
["framework","Levels of the kitchen","Levels without roles.","levels/index.html"],
["area","Skill","","levels/area_skill.html"]]});
