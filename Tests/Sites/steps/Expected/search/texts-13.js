searchPiece("texts",13,{"entries":[
["source","Book of the kitchen","","sources/book.html","Book",-1]]});
