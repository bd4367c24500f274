// Copies the address of the statement that the page's own address names. Without this script it can be had from the
// statement's mark, as ever.
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
