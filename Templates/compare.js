// Chooses what a comparison shows. Without this script everything is there; it only hides, and says so in the address,
// so that what is seen can be shared, printed and gone back to.
"use strict";

(() => {
  const said = document.currentScript.dataset;
  const saying = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const table = document.querySelector("table.comparison");
  if (!table || document.querySelectorAll("table.comparison").length > 1) return;
  const all = (selector, within = table) => Array.from(within.querySelectorAll(selector));
  const words = (element) => element.textContent.trim().replace(/\s+/g, " ");

  // The ids of the headings tell apart what frameworks name alike. The columns are roles, or levels across frameworks.
  const columns = all("thead th").slice(1).map((head) => ({
    key: head.id.replace("col_", ""), title: words(head.querySelector("a")),
    parts: [head, ...all(`td[headers~="${head.id}"], [data-column="${head.id}"]`)],
  }));
  const groups = [];
  for (const body of all("tbody:not(.facts)")) {
    const head = body.querySelector(".group th");
    if (head || !groups.length) groups.push({ head, rows: [] });
    for (const row of all("tr:has(td)", body)) {
      const name = row.querySelector("th");
      groups.at(-1).rows.push({ key: name.id.replace("area_", ""), title: words(name), row, cells: all("td", row) });
    }
  }
  const isAcross = groups.some(({ head }) => head);
  const rows = groups.flatMap(({ rows }) => rows);
  const facts = all("tbody.facts tr:has(td)");
  // It names the columns, but for those of a crosswalk.
  const caption = words(table.caption);
  const cells = all("tbody td");
  const carried = all("details.carried");
  // What a search has unfolded is folded again when it is over.
  const unfolded = new Set();

  // Points nested in a statement come and go with it.
  const statementsIn = (element) => all(".statement", element).filter((each) => !each.parentElement.closest(".statement"));
  const isAnyLeft = (element) => statementsIn(element).some((each) => !each.hidden);
  const statements = rows.flatMap(({ cells }) => cells).flatMap(statementsIn);
  const nameOf = (chip) => chip.getAttribute("href").split("#")[0].split("/").pop().replace(/\.html$/, "");
  const citedIn = (element) => all("a.chip", element).map(nameOf);
  // What an author wrote, apart from what is printed before every condition.
  const written = (paragraph) => {
    const copy = paragraph.cloneNode(true);
    if (copy.matches(".condition")) copy.querySelector("strong")?.remove();
    return words(copy);
  };
  // What a statement says, on which conditions and with which note: not what it rests on or is marked with.
  const says = new Map(statements.map((each) =>
    [each, all(".says > p:not(.became, .relation)", each).map(written).join(" ").toLowerCase()]));
  const sources = new Map(statements.flatMap((each) => all("a.chip", each))
    .map((chip) => [nameOf(chip), chip.dataset.source ?? words(chip)]));
  const hasChanges = statements.some((each) => each.dataset.became);

  // A cell that has lost all to a choice says so: nothing there is ever empty without a word.
  const partsOf = (cell) => (isAcross ? all(".part", cell) : [cell]);
  const parts = rows.flatMap(({ cells }) => cells).flatMap(partsOf);
  // What can be found beside the statements: facts, notes on an area, and why there is no list. Only a fact goes when it is
  // not wanted; the others say how to read what is around them.
  const asides = [
    ...all("td[data-fact]").filter((part) => !part.querySelector(":scope > .state"))
      .map((part) => ({ part, isFact: true, pieces: Array.from(part.children) })),
    ...parts.flatMap((part) => all(":scope > :is(div.note, .reason)", part).map((piece) => ({ part, pieces: [piece] }))),
  ].map((aside) => ({
    ...aside, isFound: false, cited: aside.pieces.flatMap(citedIn),
    says: aside.pieces.filter((piece) => !piece.matches(".chips"))
      .flatMap((piece) => (piece.matches("p") ? [piece] : all("p", piece))).map(words).join(" ").toLowerCase(),
  }));
  const isAnyFound = (part) => asides.some((aside) => aside.part === part && aside.isFound);
  const emptied = [...parts.filter((part) => statementsIn(part).length > 0), ...asides.filter(({ isFact }) => isFact).map(({ part }) => part)]
    .map((part) => {
      const note = Object.assign(document.createElement("p"), { className: "state", hidden: true });
      note.textContent = said.nothing;
      part.append(note);
      return { part, note };
    });

  // On a narrow screen the same stands as a list, by framework where there are several, by area and then by role: the
  // contents of the cells move there and back, so that nothing is there twice.

  const narrow = matchMedia("(max-width: 48rem)");
  const scroll = table.closest(".scroll");
  const list = Object.assign(document.createElement("div"), { className: "as-list", hidden: true });
  const bodies = new Map();
  const listed = [];
  const heads = [];
  const jumps = Array.from(document.querySelectorAll(".jump a"), (link) =>
    ({ link, row: document.getElementById(link.hash.slice(1)).closest("tr") }));
  // Where what belongs to a cell is at present.
  const holding = (part) => (list.hidden ? part : bodies.get(part) ?? part);
  const headed = (level, source, owner) => {
    const section = document.createElement("section");
    const heading = document.createElement(`h${level}`);
    heading.append(...Array.from(source.childNodes, (node) => node.cloneNode(true)));
    for (const named of heading.querySelectorAll("[id]")) named.removeAttribute("id");
    section.append(heading);
    listed.push({ section, owner });
    return section;
  };
  const headedBy = (level, row) => {
    const head = row.querySelector("th");
    const section = headed(level, head.querySelector(".name") ?? head, row);
    if (head.id) heads.push({ id: head.id, head, section });
    return section;
  };
  const layOut = () => {
    let framework = list;
    for (const row of all("tbody tr:not(.again)")) {
      if (row.matches(".group")) {
        framework = headedBy(2, row);
        framework.className = "group";
        list.append(framework);
        continue;
      }
      const section = headedBy(isAcross ? 3 : 2, row);
      for (const cell of all("td", row)) {
        const column = columns.find(({ parts }) => parts.includes(cell));
        const part = headed(isAcross ? 4 : 3, column.parts[0], cell);
        for (const name of ["holder", "area", "state", "fact"]) if (cell.dataset[name]) part.dataset[name] = cell.dataset[name];
        const body = document.createElement("div");
        part.append(body);
        section.append(part);
        bodies.set(cell, body);
      }
      framework.append(section);
    }
    scroll.after(list);
  };
  const arrange = () => {
    const isList = narrow.matches && !matchMedia("print").matches;
    const focused = document.activeElement;
    if (isList && !bodies.size) layOut();
    for (const cell of cells) {
      const body = bodies.get(cell);
      if (!body) continue;
      const [from, to] = isList ? [cell, body] : [body, cell];
      to.append(...from.childNodes);
    }
    list.hidden = !isList;
    scroll.hidden = isList;
    // An address that was shared leads to its area in either.
    for (const { id, head, section } of heads) {
      (isList ? head : section).removeAttribute("id");
      (isList ? section : head).id = id;
    }
    // What is moved loses the focus.
    if (focused !== document.activeElement) focused.focus();
  };

  // The form

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const tick = (group, key, title) =>
    make("label", {}, make("input", { type: "checkbox", name: group, value: key, defaultChecked: true }), make("span", { textContent: title }));
  const named = (title, control) => make("span", {}, make("label", { htmlFor: control.id, textContent: title }), " ", control);
  const group = (legend, name, items) => make("fieldset", {}, make("legend", { textContent: legend }),
    make("div", {}, ...items.map((item) => tick(name, item.key, item.title))));
  const search = make("input", { type: "search", name: "words", id: "_words" });
  const source = make("select", { name: "source", id: "_source" }, make("option", { value: "", textContent: said.anySource }),
    ...Array.from(sources, ([value, title]) => make("option", { value, textContent: title })));
  const show = make("select", { name: "show", id: "_show" }, make("option", { value: "", textContent: said.everything }),
    make("option", { value: "new", textContent: said.new }));
  const status = make("p", { className: "found" });
  status.setAttribute("role", "status");
  const form = make("form", { className: "choose" },
    make("details", {}, make("summary", { textContent: said.choose }),
      group(isAcross ? said.levels : said.roles, "columns", columns),
      ...groups.map(({ head, rows }) => group(head ? words(head) : said.areas, "areas", rows)),
      make("div", { className: "filters" },
        ...(hasChanges ? [named(said.show, show)] : []),
        named(said.words, search), named(said.source, source),
        make("button", { type: "reset", textContent: said.reset }))),
    status);

  // Address and form

  const ticked = (name) => all(`[name="${name}"]`, form).filter((box) => box.checked).map((box) => box.value);
  const address = () => {
    const chosen = new URLSearchParams();
    for (const [name, items] of [["columns", columns], ["areas", rows]]) {
      const keys = ticked(name);
      if (keys.length < items.length) chosen.set(name, keys.join(","));
    }
    for (const control of [show, search, source]) if (control.value) chosen.set(control.name, control.value);
    const query = chosen.toString().replaceAll("%2C", ",");
    return location.pathname + (query ? `?${query}` : "") + location.hash;
  };
  const read = () => {
    const chosen = new URLSearchParams(location.search);
    for (const name of ["columns", "areas"]) {
      const boxes = all(`[name="${name}"]`, form);
      const keys = (chosen.get(name) ?? "").split(",");
      // An address may be older than the page: a key that is no more is no choice.
      const isChosen = boxes.some(({ value }) => keys.includes(value));
      for (const box of boxes) box.checked = !isChosen || keys.includes(box.value);
    }
    for (const control of [show, search, source]) control.value = chosen.get(control.name) ?? "";
    if (!show.value) show.value = "";
    if (!source.value) source.value = "";
    form.firstElementChild.open = form.firstElementChild.open || location.search.length > 1;
  };

  // What is shown

  const sought = () => search.value.trim().replace(/\s+/g, " ").toLowerCase();
  const isCited = (cited) => !source.value || cited.includes(source.value);
  const isWanted = (statement) => {
    const became = show.value !== "new" || ["new", "changed"].includes(statement.dataset.became);
    const isSaid = says.get(statement).includes(sought());
    return became && isSaid && isCited(citedIn(statement));
  };
  // Who asks for areas, for a source or for what is new wants statements; who asks for words wants all that has them.
  const isAsideWanted = ({ says, cited }) => sought() && show.value !== "new" && says.includes(sought()) && isCited(cited);
  const apply = () => {
    const shownColumns = ticked("columns");
    const shownAreas = ticked("areas");
    const isFiltered = Boolean(show.value || sought() || source.value);
    for (const column of columns) {
      for (const part of column.parts) part.hidden = !shownColumns.includes(column.key);
    }
    for (const statement of statements) statement.hidden = isFiltered && !isWanted(statement);
    for (const details of carried) {
      const left = isAnyLeft(details);
      details.hidden = isFiltered && !left;
      if (isFiltered && left && !details.open) {
        details.open = true;
        unfolded.add(details);
      }
      if (!isFiltered && unfolded.delete(details)) details.open = false;
    }
    for (const aside of asides) {
      aside.isFound = isFiltered && isAsideWanted(aside);
      if (aside.isFact) for (const piece of aside.pieces) piece.hidden = isFiltered && !aside.isFound;
    }
    for (const { part, note } of emptied) note.hidden = !isFiltered || isAnyLeft(holding(part)) || isAnyFound(part);
    const isCellLeft = (cell) => !cell.hidden && (isAnyLeft(holding(cell)) || [cell, ...partsOf(cell)].some(isAnyFound));
    for (const { key, row, cells } of rows) {
      const left = cells.some(isCellLeft);
      row.hidden = !shownAreas.includes(key) || (isFiltered && !left);
    }
    for (const { head, rows } of groups.filter(({ head }) => head)) {
      head.parentElement.hidden = rows.every(({ row }) => row.hidden);
      head.colSpan = shownColumns.length + 1;
    }
    const titles = columns.filter(({ key }) => shownColumns.includes(key)).map(({ title }) => title);
    table.caption.textContent = caption.replace(columns.map(({ title }) => title).join(", "), () => titles.join(", "));
    for (const row of facts) row.hidden = shownAreas.length < rows.length || (isFiltered && !all("td", row).some(isCellLeft));
    // On paper a body is a table with a head of its own, which is not left without rows.
    for (const body of table.tBodies) body.hidden = all("tr:not(.again)", body).every((row) => row.hidden);
    for (const { link, row } of jumps) link.parentElement.hidden = row.hidden;
    for (const { section, owner } of listed) section.hidden = owner.hidden;
    const counted = statements.filter((each) => !each.closest("[hidden]"));
    const found = asides.filter(({ isFound, pieces }) => isFound && !pieces[0].closest("[hidden]"));
    const also = (one, several, { length: count }) => (count ? ` ${saying(count > 1 ? several : one, { count })}` : "");
    const beside = also(said.fact, said.facts, found.filter(({ isFact }) => isFact))
      + also(said.note, said.notes, found.filter(({ isFact }) => !isFact));
    const chosen = shownColumns.length < columns.length || shownAreas.length < rows.length || isFiltered;
    const limits = [
      shownAreas.length < rows.length ? saying(said.ofAreas, { count: shownAreas.length, all: rows.length }) : "",
      show.value ? said.ofNew : "",
      sought() ? saying(said.ofWords, { words: search.value.trim() }) : "",
      source.value ? saying(said.ofSource, { source: words(source.selectedOptions[0]) }) : "",
    ].filter(Boolean).map((limit) => `, ${limit}`).join("");
    status.textContent = chosen
      ? saying(isAcross ? said.shownLevels : said.shownRoles, {
        count: counted.length, all: statements.length, beside, columns: shownColumns.length, of: columns.length, limits,
      })
      : "";
  };

  const follow = (isTyping) => {
    const next = address();
    if (next !== location.pathname + location.search + location.hash) {
      history[isTyping ? "replaceState" : "pushState"](null, "", next);
    }
    apply();
  };

  form.addEventListener("change", (event) => { if (event.target !== search) follow(false); });
  search.addEventListener("input", () => follow(true));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { search.value = ""; follow(false); }));
  addEventListener("popstate", () => { read(); apply(); });

  scroll.before(form);
  for (const change of [narrow, matchMedia("print")]) change.addEventListener("change", () => { arrange(); apply(); });
  arrange();
  read();
  apply();
  // The browser has looked for what the address names before that was moved.
  if (location.hash && !list.hidden) location.replace(location.hash);
  document.querySelector(".narrow")?.remove();
})();
