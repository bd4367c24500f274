// A page that has moved leads on to its new address, and a link to a part of it to the part. Without scripts the page does so alone.
"use strict";

(() => {
  const { to } = document.currentScript.dataset;
  location.replace(to.includes("#") ? to : to + location.hash);
})();
