searchPiece("texts",5,{"entries":[
["term","CT","Computed tomography","glossary.html#ct"]]});
