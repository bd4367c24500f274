searchPiece("texts",13,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["dietitian","Dietitian","dietitian.html",13,2],
"areas":[["meals","Meals","area_meals.html"]],
"entries":[
["role","Dietitian","Says what patients may eat.","kitchen/dietitian.html"],
["statement","","Advise on diets","advise","",0],
["statement","","Read what was served","dietitian-log","",0]]});
