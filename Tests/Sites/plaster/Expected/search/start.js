searchPiece("start",0,{"units":"fhshshshshshshsfhshsfhshsppcgq","sizes":"LHDBBEEDCDDBCBBDCCDBDCCBBIBIEC","words":"1","lists":"1"});
