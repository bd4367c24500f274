searchPiece("start",0,{"units":"fhhspgq","sizes":"FECGIBB","words":"2","lists":"2"});
