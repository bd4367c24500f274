searchPiece("texts",6,{"entries":[
["term","CT","Computed tomography","glossary.html#ct"]]});
