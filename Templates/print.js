// Prints the page, and puts the addresses that its links lead to outside the site on paper: numbered, at the end. Tables with
// more columns than a sheet has room for are printed in parts. Without this script the browser's own command prints the rest.
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

  // What was moved for paper, each row with its cells in their order, and what was made for it.
  let moved = [];
  let made = [];
  const room = (table) => (table.closest(".kind-compare, .kind-crosswalk-compare, .chapter.wide") ? 249 : 180);
  const saying = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const without = (element) => {
    const copy = element.cloneNode(true);
    for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
    return copy;
  };
  const isShown = (cell) => !cell.hidden;

  // Columns in as few parts as there is room for, each as full as the others. The first column stands in every part.
  const partsOf = (widths, space) => {
    const whole = widths.reduce((sum, width) => sum + width, 0);
    for (let count = Math.ceil(whole / space); count <= widths.length; count += 1) {
      const parts = [];
      let [filled, done] = [0, 0];
      widths.forEach((width, index) => {
        const isFull = filled + width > space || (done >= whole * parts.length / count && parts.length < count);
        if (!parts.length || isFull) {
          parts.push([]);
          filled = 0;
        }
        parts.at(-1).push(index);
        filled += width;
        done += width;
      });
      if (parts.length <= count) return parts;
    }
    return widths.map((_, index) => [index]);
  };

  // A row as far as it belongs to a part: its own first cell or a copy, then those of the part.
  const partOfRow = (row, cells, columns) => {
    const part = row.cloneNode(false);
    part.removeAttribute("id");
    const head = without(row.cells[0]);
    head.setAttribute("aria-hidden", "true");
    part.append(head, ...columns.map((column) => cells[column]));
    return part;
  };
  // - Parameter add: puts the rows of a part into the page, and returns what it has put there.
  // - Parameter skipped: columns before those of the parts, which are counted too.
  const lay = (rows, parts, skipped, add) => {
    const cells = rows.map((row) => Array.from(row.cells).slice(1).filter(isShown));
    moved.push(...rows.map((row) => ({ row, cells: Array.from(row.cells) })));
    const all = cells[0].length + skipped;
    let last = skipped;
    made.push(...parts.map((columns, index) => {
      const [from, to] = [last + 1, last += columns.length];
      const said = saying(words.columns, { from, to, all });
      if (!index) return said;
      return add(rows.map((row, number) => partOfRow(row, cells[number], columns)), said);
    }).filter((each) => typeof each !== "string"));
    return saying(words.columns, { from: 1, to: parts[0].length + skipped, all });
  };
  const note = (element, said) => {
    const words = Object.assign(document.createElement("span"), { className: "columns-said", textContent: ` (${said})` });
    element.append(words);
    made.push(words);
  };

  // A comparison is a table an area on paper: so are its parts.
  const splitComparison = (table) => {
    for (const body of Array.from(table.tBodies)) {
      const heads = body.querySelector(":scope > .again");
      if (!heads) continue;
      const count = Array.from(heads.cells).slice(1).filter(isShown).length;
      const parts = partsOf(Array(count).fill(41), room(table));
      if (parts.length < 2) continue;
      const rows = Array.from(body.rows);
      let last = body;
      const said = lay(rows, parts, 0, (rows, said) => {
        const next = body.cloneNode(false);
        next.append(...rows);
        last.after(next);
        last = next;
        const title = rows[0].cells[0].querySelector("span");
        title.append(` (${said})`);
        return next;
      });
      note(heads.cells[0].querySelector("span"), said);
    }
  };

  // Millimetres that a column wants: for its longest word, and for some words in a line.
  const widthOf = (cells) => {
    const texts = cells.map((cell) => cell.textContent.trim());
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map((each) => each.length));
    const text = Math.min(22, Math.max(...texts.map((each) => each.length)));
    return Math.min(60, 1.75 * Math.max(word, text)) + 3.5;
  };
  const splitTable = (table) => {
    const rows = Array.from(table.rows);
    const count = rows[0]?.cells.length ?? 0;
    if (count < 3 || rows.some((row) => row.cells.length !== count || row.querySelector("[colspan], [rowspan]"))) return;
    const widths = Array.from({ length: count }, (_, column) => widthOf(rows.map((row) => row.cells[column])));
    const parts = partsOf(widths.slice(1), room(table) - widths[0]);
    if (parts.length < 2) return;
    let last = table;
    const said = lay(rows, parts, 1, (parted, said) => {
      const next = without(table.cloneNode(false));
      for (const section of Array.from(table.children)) {
        if (!section.rows) continue;
        const own = section.cloneNode(false);
        own.append(...parted.filter((_, index) => rows[index].parentElement === section));
        next.append(own);
      }
      next.createCaption().textContent = said;
      last.after(next);
      last = next;
      return next;
    });
    if (table.caption) note(table.caption, said);
    else {
      table.createCaption().textContent = said;
      made.push(table.caption);
    }
  };
  const join = () => {
    for (const each of made) each.remove();
    for (const { row, cells } of moved) row.append(...cells);
    [moved, made] = [[], []];
  };
  const split = () => {
    join();
    for (const table of document.querySelectorAll(".comparison")) splitComparison(table);
    for (const table of document.querySelectorAll(".scroll > table:not(.comparison)")) splitTable(table);
  };

  document.documentElement.classList.add("noted");
  addEventListener("beforeprint", () => { split(); put(); });
  addEventListener("afterprint", () => { take(); join(); });
})();
