searchPiece("texts",6,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["aide","Plaster room aide","aide.html",5,2],
"entries":[
["page","From Plaster room aide to Cast technician","","plaster/step_aide_technician.html"],
["page","From Plaster room aide to Plaster room clerk","","plaster/step_aide_clerk.html"],
["page","Job description starter: Plaster room aide","","plaster/job_aide.html"],
["page","Appraisal sheet: Plaster room aide","","plaster/appraisal_aide.html"]]});
