searchPiece("start",0,{"units":"fhhpgq","sizes":"FECIBB","words":"2","lists":"2"});
