// Prints the page, and puts the addresses that its links lead to outside the site on paper: numbered, at the end.
// Without this script the browser's own command prints all the rest.
"use strict";

(() => {
  const words = document.currentScript.dataset;
  const button = document.querySelector(".print > button");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  const home = document.documentElement.dataset.home;
  // What is to be read beside a list is named by its address too, where it is known where the site stands.
  const addressOf = (link) => (home ? new URL(link.getAttribute("href"), document.documentElement.dataset.address).href : "");
  const isOutside = (link) => !link.closest("footer.site") && link.protocol.startsWith("http")
    && link.origin !== location.origin && !(home && link.href.startsWith(home)) && link.checkVisibility();

  // Addresses that are their own words need no note.
  const isPlain = (link) => link.textContent.trim().replace(/^https?:\/\//, "").replace(/\/$/, "")
    === link.href.replace(/^https?:\/\//, "").replace(/\/$/, "");

  let notes = null;
  const take = () => {
    notes?.remove();
    notes = null;
    for (const link of document.querySelectorAll("[data-note]")) delete link.dataset.note;
  };
  const put = () => {
    take();
    const addresses = [];
    // Links of a drawing are said in the list beside it.
    for (const link of document.querySelectorAll("main a[href]:not(svg a)")) {
      const isGuide = home && link.matches(".guide a") && link.checkVisibility();
      if (!isGuide && (!isOutside(link) || isPlain(link))) continue;
      const address = isGuide ? addressOf(link) : link.href;
      if (!addresses.includes(address)) addresses.push(address);
      link.dataset.note = addresses.indexOf(address) + 1;
    }
    if (!addresses.length) return;
    const heading = Object.assign(document.createElement("h2"), { textContent: words.addresses });
    const list = document.createElement("ol");
    list.append(...addresses.map((address) => Object.assign(document.createElement("li"), { textContent: address })));
    notes = Object.assign(document.createElement("section"), { className: "link-notes" });
    notes.append(heading, list);
    document.querySelector("main").append(notes);
  };
  document.documentElement.classList.add("noted");
  addEventListener("beforeprint", put);
  addEventListener("afterprint", take);
})();
