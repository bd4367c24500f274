searchPiece("texts",4,{"framework":["delweddu","Cymorth delweddu","delweddu/index.html",0,5],
"role":["uwch-gynorthwyydd","Uwch gynorthwyydd","uwch-gynorthwyydd.html",3,2],
"entries":[
["page","Man cychwyn swydd-ddisgrifiad: Uwch gynorthwyydd","","delweddu/job_uwch-gynorthwyydd.html"],
["page","Taflen arfarnu: Uwch gynorthwyydd","","delweddu/appraisal_uwch-gynorthwyydd.html"]]});
