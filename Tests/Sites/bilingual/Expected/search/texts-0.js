searchPiece("texts",0,{"framework":["imaging","Imaging","imaging/index.html",0,5],
"entries":[
["framework","Imaging support","Two roles in an imaging department.","imaging/index.html","Imaging",-1],
["page","Imaging: all roles compared","","imaging/compare.html"],
["tier","First","","imaging/index.html#tier_first"],
["tier","Second","","imaging/index.html#tier_second"],
["area","Safety","","imaging/area_safety.html"],
["area","Care","What patients see","imaging/area_care.html"]]});
