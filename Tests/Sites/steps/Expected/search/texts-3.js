searchPiece("texts",3,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,15],
"role":["buyer","Buyer","buyer.html",3,2],
"entries":[
["role","Buyer","Buys. The book gives no list. Education: A certificate","kitchen/buyer.html"]]});
