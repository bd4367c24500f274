searchPiece("texts",15,{"framework":["levels","Levels of the kitchen","levels/index.html",15,7],
"entries":[
["framework","Levels of the kitchen","Levels without roles.","levels/index.html"],
["page","Levels of the kitchen: all levels compared","","levels/compare.html"],
["area","Skill","","levels/area_skill.html"]]});
