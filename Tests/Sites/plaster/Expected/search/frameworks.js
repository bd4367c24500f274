searchPiece("frameworks",0,[["plaster","Plaster room",0,9],
["grades","Grades of the hospital",9,4],
["visits","Visits",13,4]]);
