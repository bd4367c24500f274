searchPiece("texts",2,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["hand","Kitchen hand","hand.html",1,2],
"entries":[
["page","From Kitchen hand to Cook","","kitchen/step_hand_cook.html"],
["page","From Kitchen hand to Buyer","","kitchen/step_hand_buyer.html"],
["page","From Kitchen hand to Chef","","kitchen/step_hand_chef.html"],
["page","From Kitchen hand to Baker","","kitchen/step_hand_baker.html"],
["page","Job description starter: Kitchen hand","","kitchen/job_hand.html"],
["page","Appraisal sheet: Kitchen hand","","kitchen/appraisal_hand.html"]]});
