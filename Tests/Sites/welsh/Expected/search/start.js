searchPiece("start",0,{"units":"fhshspq","sizes":"GCDCCBB","words":"1","lists":"1"});
