searchPiece("start",0,{"units":"fhhpq","sizes":"FCCBB","words":"1","lists":"1"});
