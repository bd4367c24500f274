searchPiece("texts",2,{"framework":["imaging","Imaging","imaging/index.html",0,5],
"role":["aide","Imaging aide","aide.html",1,2],
"entries":[
["page","From Imaging aide to Senior aide","","imaging/step_aide_senior-aide.html"],
["page","Job description starter: Imaging aide","","imaging/job_aide.html"],
["page","Appraisal sheet: Imaging aide","","imaging/appraisal_aide.html"]]});
