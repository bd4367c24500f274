// Copies the address of the statement that the page's own address names, and leads on to one that has moved. Without this
// script the address can be had from the statement's mark, as ever, and what has moved from a link.
"use strict";

(() => {
  const words = document.currentScript.dataset;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: words.copy });
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const line = Object.assign(document.createElement("p"), { className: "copy" });
  line.append(button, said);

  const linkOf = (statement) => statement.querySelector(":scope > .rests > .permalink").href;
  const show = () => {
    const moved = document.querySelector(".moved > ul > :target > a");
    if (moved) location.replace(moved.href);
    line.remove();
    said.textContent = "";
    document.querySelector(".statement:target:has(> .says > .place)")?.append(line);
  };
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(linkOf(line.parentElement));
      said.textContent = words.copied;
    } catch {
      // A browser lets no page copy that came neither from the disk nor by a safe connection.
      said.textContent = words.refused;
    }
  });
  addEventListener("hashchange", show);
  addEventListener("load", show);
})();
