searchPiece("texts",6,{"entries":[
["term","CT","Tomograffeg gyfrifiadurol","glossary.html#ct"]]});
