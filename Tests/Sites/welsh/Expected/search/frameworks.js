searchPiece("frameworks",0,[["delweddu","Cymorth delweddu",0,5]]);
