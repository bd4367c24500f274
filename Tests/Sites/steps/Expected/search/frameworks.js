searchPiece("frameworks",0,[["kitchen","Kitchen workforce",0,9],
["levels","Levels of the kitchen",9,5]]);
