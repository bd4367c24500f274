searchPiece("frameworks",0,[["plaster","Plaster room",0,15],
["grades","Grades of the hospital",15,5],
["visits","Visits",20,5]]);
