// Lets a manager choose the duties that a job description starts from. Without this script all are there. What is left out
// is said in the address, is not printed and not copied.
"use strict";

(() => {
  const words = document.currentScript.dataset;
  const section = document.querySelector(".duties");
  if (!section) return;
  const saying = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
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
    box.setAttribute("aria-label", saying(words.keep, { duty: duty.querySelector("p").textContent.trim() }));
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

  const show = (said = "") => {
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
    status.textContent = said || (count < rows.length ? saying(words.kept, { count, all: rows.length }) : "");
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

  // What is copied is made for the purpose: without the looks of the page, and the same in any window.
  const copied = () => {
    const html = make("div");
    const parts = "main .kicker, main h1, main .caution, main .edition, main h2, main .facts, .duties table, #_where + p, footer .site-caution";
    for (const part of document.querySelectorAll(parts)) {
      if (part.closest(".left-out")) continue;
      const piece = part.cloneNode(true);
      for (const gone of piece.querySelectorAll(".left-out, .keep")) gone.remove();
      if (piece.matches("table")) {
        const name = piece.querySelector(".area-name");
        html.append(make("h3", { textContent: name.textContent }));
        name.remove();
        piece.border = 1;
      }
      html.append(piece);
    }
    for (const each of html.querySelectorAll("*")) for (const { name } of Array.from(each.attributes)) {
      if (!["border", "colspan", "scope"].includes(name)) each.removeAttribute(name);
    }
    for (const link of html.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    return html;
  };
  const give = (event) => {
    const html = copied();
    event.clipboardData.setData("text/html", html.innerHTML);
    for (const each of html.querySelectorAll("td, th")) each.append("\t");
    for (const each of html.querySelectorAll("h1, h2, h3, p, tr, dt, dd, li")) each.append("\n");
    event.clipboardData.setData("text/plain", html.textContent.replace(/\s*\n\s*/g, "\n").trim());
    event.preventDefault();
  };
  // The newer way is barred to pages from the disk; this one is not.
  const copy = () => {
    addEventListener("copy", give, { once: true });
    const isCopied = document.execCommand("copy");
    removeEventListener("copy", give);
    show(isCopied ? words.copied : words.refused);
  };

  const without = (new URLSearchParams(location.search).get("without") ?? "").split(",");
  for (const [row, box] of boxes) box.checked = !without.includes(row.dataset.statement);
  section.addEventListener("change", () => { remember(); show(); });
  section.querySelector("h2").after(make("p", { className: "choice" },
    button(words.all, () => set(true)), button(words.none, () => set(false)),
    button(words.copy, copy), status));
  show();
})();
