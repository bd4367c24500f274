searchPiece("start",0,{"units":"fhhspq","sizes":"FCCGBB","words":"1","lists":"1"});
