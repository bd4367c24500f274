searchPiece("texts",22,{"entries":[
["page","Kitchen careers","The ladder, the levels.  ","index.html"]]});
