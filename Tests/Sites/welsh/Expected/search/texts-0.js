searchPiece("texts",0,{"framework":["delweddu","Cymorth delweddu","delweddu/index.html",0,5],
"entries":[
["framework","Cymorth delweddu","Dwy rôl mewn adran ddelweddu.","delweddu/index.html"],
["page","Cymorth delweddu: cymharu pob rôl","","delweddu/compare.html"],
["tier","Cyntaf","","delweddu/index.html#tier_cyntaf"],
["tier","Ail","","delweddu/index.html#tier_ail"],
["area","Diogelwch","","delweddu/area_diogelwch.html"],
["area","Gofal cleifion","","delweddu/area_cleifion.html"]]});
