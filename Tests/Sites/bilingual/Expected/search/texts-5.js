searchPiece("texts",5,{"entries":[
["page","How to use this","In a minute. Start with CT.  ","guide/how.html"],
["page","One step","And then another.  ","guide/how.html#one-step","How to use this",-1],
["page","Two","","guide/how.html#two","How to use this",-1],
["page","Three","As ever. ↩     ","guide/how.html#three","How to use this",-1],
["page","Terms","Two words. See below, or how to use this.  ","guide/terms.html"],
["page","What is CT?","","guide/terms.html#what-is-ct","Terms",-1],
["page","What is an aide?","Look at CT.  ","guide/terms.html#what-is-an-aide","Terms",-1],
["page","Imaging careers","The roles, one by one: Imaging aide, and how to use this.  ","index.html"]]});
