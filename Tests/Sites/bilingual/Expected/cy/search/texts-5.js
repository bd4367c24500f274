searchPiece("texts",5,{"entries":[
["page","How to use this","In a minute. Start with CT.  ","guide/how.html"],
["page","One step","And then another.  ","guide/how.html#one-step","How to use this",-1],
["page","Two","","guide/how.html#two","How to use this",-1],
["page","Three","As ever. ↩      ","guide/how.html#three","How to use this",-1],
["page","Termau","Dau air. Gweler isod, neu sut i ddefnyddio hyn.  ","guide/terms.html"],
["page","Beth yw CT?","","guide/terms.html#what-is-ct","Termau",-1],
["page","Beth yw cynorthwyydd delweddu, felly?","Edrychwch ar CT eto.  ","guide/terms.html#what-is-an-aide","Termau",-1],
["page","Gyrfaoedd delweddu","Y rolau, fesul un: Cynorthwyydd delweddu, a sut i'w defnyddio.  ","index.html"]]});
