searchPiece("start",0,{"units":"fhshshshshshshsfhshshspq","sizes":"KVGBCTGJCFDDCDCDDCDCDBBB","words":"1","lists":"1"});
