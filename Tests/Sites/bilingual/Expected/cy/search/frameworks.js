searchPiece("frameworks",0,[["imaging","Imaging",0,5]]);
