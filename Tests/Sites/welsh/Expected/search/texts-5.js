searchPiece("texts",5,{"entries":[
["page","Gyrfaoedd delweddu","Y rolau, fesul un.    wedi'i ddarllen   heb ei ddarllen      O'r canllaw. ↩     ","index.html"]]});
