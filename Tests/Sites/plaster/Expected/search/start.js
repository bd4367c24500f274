searchPiece("start",0,{"units":"fhhhhhhhsfhhsfhhsppcgq","sizes":"KHBEDDBBRCCDECCBEIBGEC","words":"1","lists":"1"});
