searchPiece("texts",9,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["chef","Chef","chef.html",9,2],
"areas":[["kitchen","The kitchen","area_kitchen.html"],["meals","Meals","area_meals.html"]],
"entries":[
["role","Chef","Cooks, and leads others.","kitchen/chef.html"],
["statement","","See that the bins are brought to the yard","chef-bins","",0],
["statement","","Clean the kitchen and inspect its stores (Once a day.)","chef-clean","",0],
["statement","","Serve meals on the wards (Only with a colleague.)","chef-serve","",1],
["statement","","Write the menu","chef-menu","",1]]});
