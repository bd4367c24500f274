searchPiece("start",0,{"units":"fhhhhhhhsfhhhspq","sizes":"JVBTHFDDYCDDDGBB","words":"1","lists":"1"});
