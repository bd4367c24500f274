searchPiece("texts",7,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,9],
"role":["dietitian","Dietitian","dietitian.html",7,1],
"areas":[["meals","Meals","area_meals.html"]],
"entries":[
["role","Dietitian","Says what patients may eat.","kitchen/dietitian.html"],
["statement","","Advise on diets","advise","",0],
["statement","","Read what was served","dietitian-log","",0]]});
