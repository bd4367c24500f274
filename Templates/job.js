// Lets a manager choose the duties that a job description starts from. Without this script all are there. What is left out
// is said in the address, is not printed and not copied.
"use strict";

(() => {
  const section = document.querySelector(".duties");
  if (!section) return;
  const rows = Array.from(section.querySelectorAll("tr.duty"));
  const tables = Array.from(section.querySelectorAll("table"));
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const boxes = new Map(rows.map((row) => {
    const box = make("input", { type: "checkbox", defaultChecked: true });
    const duty = row.querySelector("td");
    box.setAttribute("aria-label", `Keep: ${duty.querySelector("p").textContent.trim()}`);
    duty.prepend(make("span", { className: "keep" }, box));
    return [row, box];
  }));
  const kept = () => rows.filter((row) => boxes.get(row).checked);
  const status = make("span", { className: "found" });
  status.setAttribute("role", "status");
  const button = (textContent, click) => {
    const element = make("button", { type: "button", textContent });
    element.addEventListener("click", click);
    return element;
  };

  const show = (words = "") => {
    for (const row of rows) row.classList.toggle("left-out", !boxes.get(row).checked);
    // A heading without duties below it says nothing.
    for (const head of section.querySelectorAll(".carried-from")) {
      let below = head.nextElementSibling;
      let isEmpty = true;
      for (; below?.matches(".duty"); below = below.nextElementSibling) isEmpty &&= below.matches(".left-out");
      head.classList.toggle("left-out", isEmpty);
    }
    for (const table of tables) table.classList.toggle("left-out", !table.querySelector("tr.duty:not(.left-out)"));
    const count = kept().length;
    status.textContent = words || (count < rows.length ? `${count} of ${rows.length} duties are kept.` : "");
  };
  const remember = () => {
    const without = rows.filter((row) => !boxes.get(row).checked).map((row) => row.dataset.statement);
    const query = without.length ? `?without=${without.join(",")}` : "";
    history.replaceState(null, "", location.pathname + query + location.hash);
  };
  const set = (isKept) => {
    for (const box of boxes.values()) box.checked = isKept;
    remember();
    show();
  };

  // A word processor takes headings and tables as they are, and makes of tabs and boxes what it likes.
  const copy = () => {
    const cloned = make("div");
    for (const part of document.querySelectorAll("main h1, main .caution, #_facts, main .facts, .duties h2, .duties table, #_where, #_where + p")) {
      if (part.closest(".left-out")) continue;
      const copied = part.cloneNode(true);
      for (const gone of copied.querySelectorAll(".left-out, .keep, .keep *")) gone.remove();
      if (copied.matches("table")) {
        const name = copied.querySelector(".area-name");
        cloned.append(make("h3", { textContent: name.textContent }));
        name.remove();
        copied.border = 1;
      }
      cloned.append(copied);
    }
    for (const link of cloned.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    document.body.append(cloned);
    const selection = getSelection();
    selection.selectAllChildren(cloned);
    // The newer way is barred to pages from the disk; this one is not.
    const isCopied = document.execCommand("copy");
    selection.removeAllRanges();
    cloned.remove();
    show(isCopied ? "Copied: paste it into your word processor." : "Not copied: the browser does not allow it.");
  };

  const without = (new URLSearchParams(location.search).get("without") ?? "").split(",");
  for (const [row, box] of boxes) box.checked = !without.includes(row.dataset.statement);
  section.addEventListener("change", () => { remember(); show(); });
  section.querySelector("h2").after(make("p", { className: "choice" },
    button("Keep all", () => set(true)), button("Keep none", () => set(false)),
    button("Copy for a word processor", copy), status));
  show();
})();
