searchPiece("texts",0,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"entries":[
["framework","Plaster room workforce","Those who work in the plaster room.","plaster/index.html","Plaster room",-1],
["page","Plaster room: all roles compared","","plaster/compare.html"],
["tier","First tier","","plaster/index.html#tier_first"],
["tier","Second tier","Two roles stand here.","plaster/index.html#tier_second"],
["tier","Third tier","","plaster/index.html#tier_third"],
["tier","Fourth tier","","plaster/index.html#tier_fourth"],
["tier","Fifth tier","Nobody stands here yet.","plaster/index.html#tier_fifth"],
["area","The room","","plaster/area_room.html"],
["area","The patient","Before and after the cast.","plaster/area_patient.html"],
["area","Records","","plaster/area_records.html"],
["area","Teaching","","plaster/area_teaching.html"]]});
