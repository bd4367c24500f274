searchPiece("texts",28,{"entries":[
["term","Cast","A stiff shell around a limb. Technicians apply it.","glossary.html#cast","plaster, Q&A cast",-1],
["term","3D splint","","glossary.html#3d-splint"],
["term","Plaster room technician","","glossary.html#prt","PRT",-1],
["term","AKA","Said of other names.","glossary.html#aka"]]});
