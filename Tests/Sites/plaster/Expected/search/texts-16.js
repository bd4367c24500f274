searchPiece("texts",16,{"framework":["visits","Visits","visits/index.html",13,4],
"entries":[
["page","Visits: all roles compared","","visits/compare.html"],
["page","Job description starter: Guide","","visits/job_guide.html"],
["page","Job description starter: Guest","","visits/job_guest.html"],
["page","Appraisal sheet: Guide","","visits/appraisal_guide.html"]]});
