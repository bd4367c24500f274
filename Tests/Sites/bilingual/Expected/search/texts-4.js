searchPiece("texts",4,{"entries":[
["term","CT","Computed tomography","glossary.html#ct"]]});
