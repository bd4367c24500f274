searchPiece("texts",0,{"framework":["delweddu","Cymorth delweddu","delweddu/index.html",0,4],
"entries":[
["framework","Cymorth delweddu","Dwy rôl mewn adran ddelweddu.","delweddu/index.html"],
["tier","Cyntaf","","delweddu/index.html#tier_cyntaf"],
["tier","Ail","","delweddu/index.html#tier_ail"],
["area","Diogelwch","","delweddu/area_diogelwch.html"],
["area","Gofal cleifion","","delweddu/area_cleifion.html"]]});
