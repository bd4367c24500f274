searchPiece("start",0,{"units":"fhhpgq","sizes":"FECFBB","words":"2","lists":"2"});
