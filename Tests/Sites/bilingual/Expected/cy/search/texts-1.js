searchPiece("texts",1,{"framework":["imaging","Imaging","imaging/index.html",0,5],
"role":["aide","Cynorthwyydd delweddu","aide.html",1,2],
"areas":[["safety","Diogelwch","area_safety.html"]],
"entries":[
["role","Cynorthwyydd delweddu","Mae'n paratoi'r ystafell. Band: Band 2 fel arfer","imaging/aide.html","IA",-1],
["statement","","Cadw'r ystafell yn lân. (Ar ôl hyfforddiant) (Byth ar eich pen eich hun)","room","",0],
["statement","","See to the trolley.","trolley","",0],
["statement","","Iro'r olwynion","wheels","",0,2]]});
