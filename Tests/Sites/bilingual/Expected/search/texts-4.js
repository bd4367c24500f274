searchPiece("texts",4,{"framework":["imaging","Imaging","imaging/index.html",0,5],
"role":["senior-aide","Senior aide","senior-aide.html",3,2],
"entries":[
["page","Job description starter: Senior aide","","imaging/job_senior-aide.html"],
["page","Appraisal sheet: Senior aide","","imaging/appraisal_senior-aide.html"]]});
