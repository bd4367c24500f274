searchPiece("texts",0,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"entries":[
["framework","Kitchen workforce","Those who work in the kitchen.","kitchen/index.html"],
["page","Kitchen workforce: all roles compared","","kitchen/compare.html"],
["tier","First","","kitchen/index.html#tier_first"],
["tier","Second","","kitchen/index.html#tier_second"],
["tier","Third","","kitchen/index.html#tier_third"],
["tier","Fourth","","kitchen/index.html#tier_fourth"],
["area","The kitchen","","kitchen/area_kitchen.html"],
["area","Meals","","kitchen/area_meals.html"],
["area","People","","kitchen/area_people.html"],
["area","Papers","","kitchen/area_papers.html"]]});
