searchPiece("texts",2,{"framework":["kitchen","Kitchen workforce","kitchen/index.html",0,9],
"role":["buyer","Buyer","buyer.html",2,1],
"entries":[
["role","Buyer","Buys. The book gives no list.","kitchen/buyer.html"]]});
