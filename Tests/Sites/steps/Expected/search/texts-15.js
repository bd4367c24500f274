searchPiece("texts",15,{"entries":[
["source","Book of the kitchen","","sources/book.html","Book",-1]]});
