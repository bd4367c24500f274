searchPiece("texts",3,{"framework":["imaging","Imaging","imaging/index.html",0,4],
"entries":[
["page","Imaging: cymharu pob rôl","","imaging/compare.html"],
["page","O Cynorthwyydd delweddu i Senior aide","","imaging/step_aide_senior-aide.html"],
["page","Man cychwyn swydd-ddisgrifiad: Cynorthwyydd delweddu","","imaging/job_aide.html"],
["page","Man cychwyn swydd-ddisgrifiad: Senior aide","","imaging/job_senior-aide.html"],
["page","Taflen arfarnu: Cynorthwyydd delweddu","","imaging/appraisal_aide.html"],
["page","Taflen arfarnu: Senior aide","","imaging/appraisal_senior-aide.html"]]});
