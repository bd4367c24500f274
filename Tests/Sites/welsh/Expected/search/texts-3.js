searchPiece("texts",3,{"framework":["delweddu","Cymorth delweddu","delweddu/index.html",0,4],
"entries":[
["page","Cymorth delweddu: cymharu pob rôl","","delweddu/compare.html"],
["page","O Cynorthwyydd i Uwch gynorthwyydd","","delweddu/step_cynorthwyydd_uwch-gynorthwyydd.html"],
["page","Man cychwyn swydd-ddisgrifiad: Cynorthwyydd","","delweddu/job_cynorthwyydd.html"],
["page","Man cychwyn swydd-ddisgrifiad: Uwch gynorthwyydd","","delweddu/job_uwch-gynorthwyydd.html"],
["page","Taflen arfarnu: Cynorthwyydd","","delweddu/appraisal_cynorthwyydd.html"],
["page","Taflen arfarnu: Uwch gynorthwyydd","","delweddu/appraisal_uwch-gynorthwyydd.html"]]});
