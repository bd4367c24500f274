searchPiece("texts",2,{"framework":["plaster","Plaster room","plaster/index.html",0,15],
"role":["helper","Plaster room helper","helper.html",1,2],
"entries":[
["page","From Plaster room helper to Plaster room aide","","plaster/step_helper_aide.html"],
["page","Job description starter: Plaster room helper","","plaster/job_helper.html"],
["page","Appraisal sheet: Plaster room helper","","plaster/appraisal_helper.html"]]});
