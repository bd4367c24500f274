searchPiece("texts",1,{"framework":["imaging","Imaging","imaging/index.html",0,5],
"role":["aide","Imaging aide","aide.html",1,2],
"areas":[["safety","Safety","area_safety.html"]],
"entries":[
["role","Imaging aide","Makes the room ready. Band: Typically band 2","imaging/aide.html","IA",-1],
["statement","","Keep the room clean. (After training) (Never alone)","room","",0],
["statement","","See to the trolley.","trolley","",0],
["statement","","Oil the wheels","wheels","",0,2]]});
