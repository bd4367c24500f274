searchPiece("start",0,{"units":"fhhhhhhhfhhhpq","sizes":"JVBTHFDDCDDDBB","words":"1","lists":"1"});
