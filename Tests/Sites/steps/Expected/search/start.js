searchPiece("start",0,{"units":"fhshshshshshshsfhshshspq","sizes":"KVGBCTGHCFDDCDCDDCDCDBBB","words":"1","lists":"1"});
