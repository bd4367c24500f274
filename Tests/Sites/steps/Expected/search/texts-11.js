searchPiece("texts",11,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["head","Head of the kitchen","head.html",11,2],
"areas":[["meals","Meals","area_meals.html"],["people","People","area_people.html"]],
"entries":[
["role","Head of the kitchen","Leads the kitchen.","kitchen/head.html"],
["statement","","Approve the menu","head-menu","",0],
["statement","","Lead the kitchen","lead","",1]]});
