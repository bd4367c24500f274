searchPiece("texts",9,{"framework":["levels","Levels of the kitchen","levels/index.html",9,5],
"entries":[
["framework","Levels of the kitchen","Levels without roles.","levels/index.html"],
["area","Skill","","levels/area_skill.html"]]});
