searchPiece("texts",5,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["aide","Plaster room aide","aide.html",5,2],
"areas":[["room","The room","area_room.html"],["records","Records","area_records.html"]],
"entries":[
["role","Plaster room aide","Does what a helper does, and more. Entry: Six months as helper to a PRT.","plaster/aide.html"],
["statement","","Tidy the room and its stores","tidy-stores","",0],
["statement","","Write up each cast (In ink.)","write","",1],
["statement","","File AKA names for the PRT (The PRT asks.)","file-names","",1]]});
