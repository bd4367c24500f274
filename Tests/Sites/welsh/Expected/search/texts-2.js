searchPiece("texts",2,{"framework":["delweddu","Cymorth delweddu","delweddu/index.html",0,5],
"role":["cynorthwyydd","Cynorthwyydd","cynorthwyydd.html",1,2],
"entries":[
["page","O Cynorthwyydd i Uwch gynorthwyydd","","delweddu/step_cynorthwyydd_uwch-gynorthwyydd.html"],
["page","Man cychwyn swydd-ddisgrifiad: Cynorthwyydd","","delweddu/job_cynorthwyydd.html"],
["page","Taflen arfarnu: Cynorthwyydd","","delweddu/appraisal_cynorthwyydd.html"]]});
