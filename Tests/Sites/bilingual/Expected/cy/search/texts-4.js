searchPiece("texts",4,{"framework":["imaging","Imaging","imaging/index.html",0,5],
"role":["senior-aide","Senior aide","senior-aide.html",3,2],
"entries":[
["page","Man cychwyn swydd-ddisgrifiad: Senior aide","","imaging/job_senior-aide.html"],
["page","Taflen arfarnu: Senior aide","","imaging/appraisal_senior-aide.html"]]});
