searchPiece("texts",14,{"entries":[
["page","Kitchen careers","The ladder, the levels.  ","index.html"]]});
