// The browser's side of `rung preview`: pages follow their files, what is wrong is shown over the page, and statements
// show where they are written. The server puts this script into the pages that it gives; no built site has it.
"use strict";

(() => {
  const { token, editor, version: given } = document.currentScript.dataset;
  const hasEditor = editor === "yes";
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

  // What lasts from one page to the next, as long as the tab is open.
  // A browser may be told to keep nothing: then nothing is remembered, and all else works.
  const storage = (() => { try { return sessionStorage; } catch { return null; } })();
  const recall = (name, otherwise) => JSON.parse(storage?.getItem(`rung-${name}`) ?? null) ?? otherwise;
  const keep = (name, value) => storage?.setItem(`rung-${name}`, JSON.stringify(value));

  // Parts: the corner, findings, editor's view, keys, a page that comes back as it was left, styles, the connection.

  // The corner. It has a tree of its own, so that the site's styles and these do not meet.

  const said = make("p", { className: "said" });
  const told = make("p", { className: "unseen" });
  for (const live of [said, told]) live.setAttribute("role", "status");
  const count = make("button", { type: "button", className: "count", hidden: true });
  const view = make("button", { type: "button", className: "view", textContent: "Editor’s view" });
  view.setAttribute("role", "switch");
  view.setAttribute("aria-keyshortcuts", ".");
  const title = make("h2", { tabIndex: -1 });
  const fold = make("button", { type: "button", className: "fold", textContent: "Fold" });
  fold.setAttribute("aria-keyshortcuts", "Escape");
  const stale = make("p", { className: "stale", textContent: "Until this is mended, pages stay as they were." });
  const list = make("ol");
  const more = make("p", { className: "more" });
  const panel = make("div", { className: "panel", id: "panel", hidden: true },
    make("div", { className: "head" }, title, fold), stale, list, more);
  count.setAttribute("aria-controls", panel.id);
  const corner = make("section", { className: "own corner", lang: "en", dir: "ltr" },
    panel, said, make("div", { className: "bar" }, count, view), told);
  corner.setAttribute("aria-label", "Preview");

  // Each statement's label has a tree as well; they share one sheet, which is filled from the file that a link loads,
  // and from what was loaded before so that a page that comes back is not seen without.
  const sheet = new CSSStyleSheet();
  const link = make("link", { rel: "stylesheet", href: "/_rung/preview.css" });
  const dress = (text) => {
    sheet.replaceSync(text);
    corner.hidden = text === "";
  };
  link.addEventListener("load", () => {
    const text = Array.from(link.sheet.cssRules, (rule) => rule.cssText).join("\n");
    keep("style", text);
    dress(text);
  });
  link.addEventListener("error", () => { corner.hidden = false; });
  const host = document.createElement("rung-preview");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  root.append(link, corner);
  dress(recall("style", ""));
  document.documentElement.append(host);

  let silence = 0;
  const say = (words, isLasting = false) => {
    clearTimeout(silence);
    said.textContent = words;
    if (!isLasting) silence = setTimeout(() => { said.textContent = ""; }, 6000);
  };

  // Findings. What they say was written by anybody: it is only ever set as text.

  const MOST = 50;
  const panelState = recall("panel", { isOpen: false, errors: [] });
  const placeOf = ({ file, line, column }) => [file, line, column].filter(Boolean).join(":");
  // An error that has only moved within its file is no new one.
  const identity = ({ rule, file, message }) => [rule, file, message].join("\n");

  const copyButton = (place) => {
    const button = make("button", { type: "button", className: "place", textContent: place, title: "Copy this place" });
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(place);
        say(`Copied: ${place}`);
      } catch {
        say("Not copied: the browser does not allow it.");
      }
    });
    return button;
  };
  const entry = (finding) => {
    const place = placeOf(finding);
    const item = make("li", { className: finding.severity });
    if (place) item.append(make("p", { className: "where" }, copyButton(place)));
    item.append(make("p", { className: "message" },
      make("b", { textContent: finding.severity === "error" ? "Error" : "Warning" }), ` ${finding.message}`));
    if (finding.frame) {
      const frame = make("pre", { tabIndex: 0, textContent: finding.frame.replace(/\n+$/, "") });
      frame.setAttribute("role", "group");
      frame.setAttribute("aria-label", `Lines of ${place}`);
      item.append(frame);
    }
    if (finding.hint) item.append(make("p", { className: "hint" }, make("b", { textContent: "Hint:" }), ` ${finding.hint}`));
    const notes = (finding.notes ?? []).map((note) => make("li", {}, copyButton(placeOf(note)), ` ${note.message}`));
    if (notes.length) item.append(make("ul", { className: "notes" }, ...notes));
    if (finding.rule) item.append(make("p", { className: "rule", textContent: finding.rule }));
    return item;
  };

  const showPanel = () => {
    panel.hidden = !panelState.isOpen || count.hidden;
    count.setAttribute("aria-expanded", !panel.hidden);
    keep("panel", panelState);
  };
  const openOrFold = (isOpen) => {
    panelState.isOpen = isOpen;
    const hadFocus = panel.contains(root.activeElement);
    showPanel();
    if (isOpen) title.focus();
    else if (hadFocus) count.focus();
  };
  count.addEventListener("click", () => openOrFold(panel.hidden));
  fold.addEventListener("click", () => openOrFold(false));

  // Where the focus was before it came here: there it goes back when what had it is mended.
  let before = null;
  host.addEventListener("focusin", ({ relatedTarget }) => { if (relatedTarget !== host) before = relatedTarget; });

  let shown = "";
  const show = ({ current, fault, findings }) => {
    const now = JSON.stringify([current, fault, findings]);
    if (now === shown) return;
    shown = now;
    const faults = fault ? [{ severity: "error", message: fault }] : [];
    const errors = [...faults, ...findings.filter(({ severity }) => severity === "error")];
    const warnings = findings.filter(({ severity }) => severity !== "error");
    const words = [[errors, "error"], [warnings, "warning"]].filter(([some]) => some.length)
      .map(([some, noun]) => counted(some.length, noun)).join(", ");
    const known = panelState.errors;
    panelState.errors = errors.map(identity);
    const isNew = panelState.errors.some((each) => !known.includes(each));
    const isMended = known.length > 0 && !errors.length;
    if (isNew) panelState.isOpen = true;
    if (isMended || !words) panelState.isOpen = false;
    if (isNew) told.textContent = `${words}. ${errors[0].message}`;
    else if (isMended) told.textContent = words ? `No errors any more, ${words}` : "No errors any more";

    const hadFocus = corner.contains(root.activeElement) && root.activeElement !== view;
    const entries = [...errors, ...warnings];
    title.textContent = count.textContent = words;
    count.classList.toggle("error", errors.length > 0);
    count.hidden = !words;
    stale.hidden = current;
    list.replaceChildren(...entries.slice(0, MOST).map(entry));
    more.textContent = entries.length > MOST ? `… and ${entries.length - MOST} more: rung check lists them all.` : "";
    showPanel();
    if (!hadFocus || root.activeElement) return;
    if (!panel.hidden) title.focus();
    else (count.hidden ? before ?? view : count).focus();
  };

  let asked = 0;
  const askForFindings = async () => {
    const mine = ++asked;
    try {
      const found = await (await fetch("/_rung/findings")).json();
      if (mine === asked) show(found);
    } catch {
      // The connection is lost as well then, and says so.
    }
  };

  // Editor's view: each statement with its id, its file and line, and its state.

  const STATEMENT = "[data-framework][data-statement]";
  let isViewed = recall("view", false);
  let places = recall("places", {});
  // Whatever stands before the key in a statement's id, apart from a framework and an embed, is who carries it up.
  const isCarried = (statement) => {
    const { framework, statement: key, became, change } = statement.dataset;
    const holders = statement.id.split("_").filter((part) => part !== key && part !== framework && !/^e\d+$/.test(part));
    return became === "carried" || change === "carried" || holders.length > 0
      || statement.closest("details.carried, [data-state='carried']") !== null;
  };
  const labelOf = (statement) => {
    const { framework, statement: key } = statement.dataset;
    const place = places[framework]?.[key];
    const label = make("p", { className: "own label", lang: "en", dir: "ltr" },
      make("code", { textContent: key }), " ",
      make("span", { className: "state", textContent: isCarried(statement) ? "Carried up" : "Stated" }), " ",
      make("span", { className: "file", textContent: place ? placeOf(place) : "Place not known" }));
    if (!hasEditor || !place) return label;
    const button = make("button", { type: "button", textContent: "Open" });
    button.setAttribute("aria-label", `Open ${key} in the editor`);
    button.setAttribute("aria-keyshortcuts", "e");
    button.addEventListener("click", () => open(statement));
    label.append(" ", button);
    return label;
  };
  const label = (statement) => {
    let element = statement.querySelector(":scope > rung-place");
    if (!element) {
      element = document.createElement("rung-place");
      element.attachShadow({ mode: "open", delegatesFocus: true }).adoptedStyleSheets = [sheet];
      statement.prepend(element);
    }
    const now = labelOf(statement);
    if (now.textContent !== element.shadowRoot.textContent) element.shadowRoot.replaceChildren(now);
  };
  const showLabels = () => {
    if (isViewed) all(STATEMENT).forEach(label);
    else for (const element of all("rung-place")) element.remove();
    view.setAttribute("aria-checked", isViewed);
  };
  const askForPlaces = async () => {
    const frameworks = [...new Set(all(STATEMENT).map(({ dataset }) => dataset.framework))];
    const placesOf = async (framework) =>
      [framework, await (await fetch(`/_rung/statements?framework=${encodeURIComponent(framework)}`)).json()];
    try {
      places = Object.fromEntries(await Promise.all(frameworks.map(placesOf)));
    } catch {
      return say("Where statements are written is not known: the preview did not answer.");
    }
    keep("places", places);
    showLabels();
  };
  const turnView = () => {
    isViewed = !isViewed;
    keep("view", isViewed);
    showLabels();
    if (isViewed) askForPlaces();
    say(isViewed ? `Editor’s view: ${counted(all(STATEMENT).length, "statement")} on this page` : "Editor’s view is off");
  };
  view.addEventListener("click", turnView);

  const open = async (statement) => {
    if (!statement) return say("Put the pointer or the focus on a statement first.");
    const { framework, statement: key } = statement.dataset;
    try {
      const answer = await fetch("/_rung/open", {
        method: "POST", headers: { "Content-Type": "application/json", "X-Rung-Token": token },
        body: JSON.stringify({ framework, statement: key }),
      });
      if (answer.ok) say(`Opened ${key} in the editor`);
      else say(`Not opened: ${(await answer.text()).trim() || `the preview answered ${answer.status}`}`, true);
    } catch {
      say("Not opened: the preview did not answer.", true);
    }
  };

  // Keys

  // The statement that the pointer or the focus went to last.
  let pointed = null;
  for (const event of ["pointermove", "focusin"]) {
    addEventListener(event, ({ target }) => { pointed = target.closest?.(STATEMENT) ?? null; }, { passive: true });
  }
  const isField = (element) => element.isContentEditable || element.matches?.("input, textarea, select");
  addEventListener("keydown", (event) => {
    const { key, ctrlKey, altKey, metaKey, repeat, isComposing, defaultPrevented } = event;
    if (ctrlKey || altKey || metaKey || repeat || isComposing || defaultPrevented || isField(event.composedPath()[0])) return;
    if (key === "Escape" && !panel.hidden) openOrFold(false);
    if (key === ".") turnView();
    if (key === "e" && isViewed && hasEditor) open(pointed);
  });

  // A page comes back as it was left

  // By its id, or else by its place among those of its kind.
  const addressOf = (element) => {
    if (element.id) return [`#${CSS.escape(element.id)}`, 0];
    const selector = [element.localName, ...Array.from(element.classList, (name) => CSS.escape(name))].join(".");
    return [selector, all(selector).indexOf(element)];
  };
  const at = ([selector, index]) => document.querySelectorAll(selector)[index];
  const leave = (path = null) => {
    disconnect();
    const { activeElement } = document;
    keep("left", {
      path: path ?? location.pathname, x: scrollX, y: scrollY,
      focus: activeElement && activeElement !== document.body && activeElement !== host ? addressOf(activeElement) : null,
      details: all("details").map((details) => ({ address: addressOf(details), open: details.open })),
      scrolled: all("body *").filter(({ scrollTop, scrollLeft }) => scrollTop || scrollLeft).map((element) =>
        ({ address: addressOf(element), top: element.scrollTop, left: element.scrollLeft })),
    });
    if (path) location.replace(path + location.hash);
    else location.reload();
  };
  const comeBack = () => {
    const left = recall("left", null);
    storage?.removeItem("rung-left");
    if (left?.path !== location.pathname) return;
    for (const { address, open } of left.details) if (at(address)) at(address).open = open;
    if (left.focus) at(left.focus)?.focus({ preventScroll: true });
    const scroll = () => {
      for (const { address, top, left: start } of left.scrolled) at(address)?.scrollTo({ top, left: start, behavior: "instant" });
      scrollTo({ top: left.y, left: left.x, behavior: "instant" });
    };
    // Until all is loaded, the browser scrolls to what the address names; whoever scrolls meanwhile has the last word.
    const stop = new AbortController();
    for (const event of ["wheel", "touchstart", "pointerdown", "keydown"]) {
      addEventListener(event, () => stop.abort(), { signal: stop.signal, passive: true });
    }
    const settle = () => { if (!stop.signal.aborted) scroll(); };
    addEventListener("load", () => {
      settle();
      requestAnimationFrame(() => { settle(); stop.abort(); });
    }, { once: true });
    scroll();
  };

  // Styles: the new sheet is there before the old one goes.

  const replaced = new Map();
  const swapStyles = () => {
    const leaving = [...replaced.values()];
    const links = all("link[rel~='stylesheet']").filter((old) =>
      !leaving.includes(old) && old.sheet && new URL(old.href).origin === location.origin);
    // What a sheet imports would come from the browser's store.
    if (links.some((old) => Array.from(old.sheet.cssRules).some((rule) => rule instanceof CSSImportRule))) return leave();
    for (const old of links) {
      const fresh = old.cloneNode();
      const address = new URL(old.href);
      address.searchParams.set("version", version);
      fresh.href = address;
      replaced.set(fresh, old);
      fresh.addEventListener("load", () => {
        for (let gone = replaced.get(fresh); gone; gone = replaced.get(gone)) gone.remove();
        replaced.delete(fresh);
      });
      fresh.addEventListener("error", () => { replaced.delete(fresh); fresh.remove(); });
      old.after(fresh);
    }
  };

  // The connection. Pages that nobody sees have none, as a browser grants a server only a few; they catch up when seen.

  let version = Number(given);
  let source = null;
  let again = 0;
  let isLost = false;
  const follow = (change) => {
    version = change.version;
    if (change.go) return leave(change.go);
    if (change.reload) return leave();
    if (change.style) swapStyles();
    askForFindings();
    if (isViewed) askForPlaces();
  };
  const connect = () => {
    if (source || document.hidden) return;
    clearTimeout(again);
    const path = encodeURIComponent(decodeURIComponent(location.pathname));
    source = new EventSource(`/_rung/events?path=${path}&version=${version}`);
    source.addEventListener("open", () => { if (isLost) greet(); });
    source.addEventListener("change", ({ data }) => follow(JSON.parse(data)));
    source.addEventListener("error", lose);
  };
  const disconnect = () => {
    clearTimeout(again);
    source?.close();
    source = null;
  };
  const lose = () => {
    disconnect();
    if (!isLost) say("The preview has stopped. When it runs again, this page follows.", true);
    isLost = true;
    again = setTimeout(connect, 1000);
  };
  // A server that was started anew counts from the beginning, so its pages tell whether it is another one.
  const greet = async () => {
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
      if (page.querySelector("script[data-token]")?.dataset.token !== token) return leave();
      isLost = false;
      say("The preview runs again.");
    } catch {
      lose();
    }
  };

  addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", ({ persisted }) => { if (persisted) connect(); });

  showLabels();
  comeBack();
  connect();
  askForFindings();
  if (isViewed) askForPlaces();
})();
