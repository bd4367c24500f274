searchPiece("texts",4,{"entries":[
["term","CT","Tomograffeg gyfrifiadurol","glossary.html#ct"]]});
