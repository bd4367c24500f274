searchPiece("texts",4,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["buyer","Buyer","buyer.html",3,2],
"entries":[
["page","From Buyer to Head of the kitchen","","kitchen/step_buyer_head.html"],
["page","Job description starter: Buyer","","kitchen/job_buyer.html"]]});
