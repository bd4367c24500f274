searchPiece("texts",27,{"entries":[
["crosswalk","Grades & visits","Grade 1 beside the guide. Both meet whoever comes in.","grades-and-visits/index.html"],
["page","All levels compared","","grades-and-visits/compare.html"],
["crosswalk","First","Grade 1, Guide","grades-and-visits/first.html"],
["crosswalk","Second","Grade 2, Guest","grades-and-visits/second.html"],
["crosswalk","A stated one","With nothing of ours. The manual says it.","stated/index.html"],
["page","All levels compared","","stated/compare.html"],
["crosswalk","Only","Grade 1, Plaster room aide","stated/only.html"],
["crosswalk","Again","Plaster room aide, Cast technician","stated/again.html"]]});
