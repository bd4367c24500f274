searchPiece("start",0,{"units":"fhshspgq","sizes":"GEDCCIBB","words":"2","lists":"2"});
