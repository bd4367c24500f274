searchPiece("texts",10,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["technician","Cast technician","technician.html",9,2],
"entries":[
["page","From Cast technician to Lead technician","","plaster/step_technician_lead.html"],
["page","Job description starter: Cast technician","","plaster/job_technician.html"],
["page","Appraisal sheet: Cast technician","","plaster/appraisal_technician.html"]]});
