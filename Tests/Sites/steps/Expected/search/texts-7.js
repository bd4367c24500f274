searchPiece("texts",7,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["baker","Baker","baker.html",7,2],
"areas":[["kitchen","The kitchen","area_kitchen.html"],["meals","Meals","area_meals.html"],["people","People","area_people.html"]],
"entries":[
["role","Baker","Bakes, and carries nothing.","kitchen/baker.html"],
["statement","","Serve meals on the wards (Only with a colleague.)","baker-serve","",0],
["statement","Records","Write down what was served","baker-log","",0],
["statement","","The time","baker-log.time","",0,2],
["statement","","The ward","baker-log.ward","",0,2],
["statement","","Bake bread","bake","",1],
["statement","","Bake rolls","rolls","",1,5],
["statement","","Wash the plates","baker-plates","",1],
["statement","","Clean the bakery and its stores","baker-clean","",2]]});
