searchPiece("texts",0,{"framework":["imaging","Imaging","imaging/index.html",0,5],
"entries":[
["framework","Cymorth delweddu","Dwy rôl mewn adran ddelweddu.","imaging/index.html","Imaging",-1],
["page","Imaging: cymharu pob rôl","","imaging/compare.html"],
["tier","Cyntaf","","imaging/index.html#tier_first"],
["tier","Second","","imaging/index.html#tier_second"],
["area","Diogelwch","","imaging/area_safety.html"],
["area","Gofal","What patients see","imaging/area_care.html"]]});
