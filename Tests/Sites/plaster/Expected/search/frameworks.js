searchPiece("frameworks",0,[["plaster","Plaster room",0,8],
["grades","Grades of the hospital",8,3],
["visits","Visits",11,3]]);
