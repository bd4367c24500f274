searchPiece("frameworks",0,[["kitchen","Kitchen workforce",0,8],
["levels","Levels of the kitchen",8,4]]);
