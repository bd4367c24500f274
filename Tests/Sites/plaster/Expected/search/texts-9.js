searchPiece("texts",9,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["technician","Cast technician","technician.html",9,2],
"areas":[["patient","The patient","area_patient.html"],["teaching","Teaching","area_teaching.html"]],
"entries":[
["role","Cast technician","Applies casts.","plaster/technician.html"],
["statement","","Dispose of old casts","waste","",0],
["statement","","Teach aides","teach","",1]]});
