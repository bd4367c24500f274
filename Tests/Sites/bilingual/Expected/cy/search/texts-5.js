searchPiece("texts",5,{"entries":[
["term","CT","Tomograffeg gyfrifiadurol","glossary.html#ct"]]});
