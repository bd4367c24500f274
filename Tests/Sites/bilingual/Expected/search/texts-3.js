searchPiece("texts",3,{"framework":["imaging","Imaging","imaging/index.html",0,4],
"entries":[
["page","Imaging: all roles compared","","imaging/compare.html"],
["page","From Imaging aide to Senior aide","","imaging/step_aide_senior-aide.html"],
["page","Job description starter: Imaging aide","","imaging/job_aide.html"],
["page","Job description starter: Senior aide","","imaging/job_senior-aide.html"],
["page","Appraisal sheet: Imaging aide","","imaging/appraisal_aide.html"],
["page","Appraisal sheet: Senior aide","","imaging/appraisal_senior-aide.html"]]});
