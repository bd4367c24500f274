searchPiece("start",0,{"units":"fhhhhhhhfhhfhhppcgq","sizes":"KHBEDDBBCCDCCBIBGEC","words":"1","lists":"1"});
