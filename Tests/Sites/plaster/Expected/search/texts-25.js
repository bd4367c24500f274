searchPiece("texts",25,{"entries":[
["page","Q&A 1","Back to the links.  ","guide/Q%26A%20%231.html"],
["page","PRT and HTTPS","","guide/acronyms.html"],
["page","The PRT in a heading","The PRT and its PRTs, HTTPS unexplained, the PRT linked, PRT in code.  The AKA: AKA again.  ","guide/acronyms.html#the-prt-in-a-heading","PRT and HTTPS",-1],
["page","Embeds","","guide/embeds.html"],
["page","Links & embeds","Links of every kind.","guide/links.html"],
["page","By name","role a, Lead technician  tier b, Grade 1  area c, Records  statement d, Shut its lid, Tie each sack  framework e, Plaster room workforce  source f, Chapter 1, the roles  term g, 3D splint  compare h, Grade 2 beside Grade 1  crosswalk k, First  site i, A–Z   ","guide/links.html#by-name","Links & embeds",-1],
["page","By path","A page, a heading, a heading of this page, a file, an odd name, an address.   ","guide/links.html#by-path","Links & embeds",-1],
["page","Side by side","Two grades:   Ways through the plaster room:   ","guide/links.html#side-by-side","Links & embeds",-1]]});
