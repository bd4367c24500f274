searchPiece("texts",1,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["helper","Plaster room helper","helper.html",1,2],
"areas":[["room","The room","area_room.html"],["patient","The patient","area_patient.html"]],
"entries":[
["role","Plaster room helper","Keeps the room going. Entry: None. Typical band: Band 2","plaster/helper.html","PRH",-1],
["statement","","Tidy the room","tidy","",0],
["statement","Bins","Empty the bins (Never the yellow ones.) (Only with gloves.)","bins","",0],
["statement","","Tie each sack","sack","",0,2],
["statement","","Take sacks to the skip (In daylight.)","skip","",0,2],
["statement","","Shut its lid","shut","",0,4],
["statement","","Greet patients","greet","",1]]});
