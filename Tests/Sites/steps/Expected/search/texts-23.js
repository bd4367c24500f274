searchPiece("texts",23,{"entries":[
["source","Book of the kitchen","","sources/book.html","Book",-1]]});
