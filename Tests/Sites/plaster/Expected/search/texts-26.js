searchPiece("texts",26,{"entries":[
["page","Plaster room careers","Start here. Start with the helper, or see all roles.  ","index.html"]]});
