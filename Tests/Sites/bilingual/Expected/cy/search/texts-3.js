searchPiece("texts",3,{"framework":["imaging","Imaging","imaging/index.html",0,5],
"role":["senior-aide","Senior aide","senior-aide.html",3,2],
"areas":[["care","Gofal","area_care.html"]],
"entries":[
["role","Senior aide","Welcomes patients too.","imaging/senior-aide.html"],
["statement","","Croesawu cleifion.","welcome","",0]]});
