searchPiece("frameworks",0,[["kitchen","Kitchen workforce",0,15],
["levels","Levels of the kitchen",15,7]]);
