searchPiece("texts",12,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["lead","Lead technician","lead.html",11,2],
"entries":[
["page","Job description starter: Lead technician","","plaster/job_lead.html"],
["page","Appraisal sheet: Lead technician","","plaster/appraisal_lead.html"]]});
