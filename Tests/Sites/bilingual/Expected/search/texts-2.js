searchPiece("texts",2,{"framework":["imaging","Imaging","imaging/index.html",0,4],
"role":["senior-aide","Senior aide","senior-aide.html",2,1],
"areas":[["care","Care","area_care.html"]],
"entries":[
["role","Senior aide","Welcomes patients too.","imaging/senior-aide.html"],
["statement","","Welcome patients.","welcome","",0]]});
