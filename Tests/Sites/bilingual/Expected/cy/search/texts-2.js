searchPiece("texts",2,{"framework":["imaging","Imaging","imaging/index.html",0,5],
"role":["aide","Cynorthwyydd delweddu","aide.html",1,2],
"entries":[
["page","O Cynorthwyydd delweddu i Senior aide","","imaging/step_aide_senior-aide.html"],
["page","Man cychwyn swydd-ddisgrifiad: Cynorthwyydd delweddu","","imaging/job_aide.html"],
["page","Taflen arfarnu: Cynorthwyydd delweddu","","imaging/appraisal_aide.html"]]});
