searchPiece("texts",12,{"entries":[
["page","Kitchen careers","The ladder, the levels.  ","index.html"]]});
