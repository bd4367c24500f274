searchPiece("texts",3,{"framework":["delweddu","Cymorth delweddu","delweddu/index.html",0,5],
"role":["uwch-gynorthwyydd","Uwch gynorthwyydd","uwch-gynorthwyydd.html",3,2],
"areas":[["cleifion","Gofal cleifion","area_cleifion.html"]],
"entries":[
["role","Uwch gynorthwyydd","Mae'n croesawu cleifion hefyd.","delweddu/uwch-gynorthwyydd.html"],
["statement","","Croesawu cleifion. (Ar ôl hyfforddiant)","croeso","",0]]});
