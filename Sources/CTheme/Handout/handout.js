// A whole site in one file. Every page is there; the style shows the one that the address names. This script only adds: what the
// scripts of a page do, titles, searching, and links that scripts make.
//
// The scripts were written for a page that is a document. Each is run for its page when that is first seen, and what it calls
// document, location and history is that page's share of them.
"use strict";

(() => {
  const { scripts } = window.handout;
  const root = document.documentElement;
  const pages = new Map(Array.from(document.querySelectorAll(".handout-page"), (page) => [page.id, page]));
  const [home] = pages.values();
  const queries = new Map();
  const begun = new Set();

  const target = () => {
    const name = location.hash.slice(1);
    try {
      return document.getElementById(name) ?? document.getElementById(decodeURIComponent(name));
    } catch {
      return null;
    }
  };
  const current = () => target()?.closest(".handout-page") ?? home;

  const standIn = (real, own) => new Proxy({}, {
    get: (_, name) => {
      if (Object.hasOwn(own, name)) return own[name];
      const value = real[name];
      return typeof value === "function" ? value.bind(real) : value;
    },
    set: (_, name, value) => Reflect.set(real, name, value),
  });
  const keep = (page) => (_, __, address) => queries.set(page, new URL(address, location.href).search);
  const run = (page, tag) => {
    const byID = (id) => page.querySelector(`#${CSS.escape(id)}`) ?? page.querySelector(`#${CSS.escape(page.dataset.prefix + id)}`);
    const own = {
      currentScript: tag, getElementById: byID,
      querySelector: (words) => page.querySelector(words), querySelectorAll: (words) => page.querySelectorAll(words),
    };
    const place = {};
    Object.defineProperty(place, "search", { enumerable: true, get: () => queries.get(page) ?? "" });
    scripts[tag.dataset.run]?.(
      standIn(document, own), standIn(location, place), standIn(history, { pushState: keep(page), replaceState: keep(page) }));
  };

  const show = () => {
    const page = current();
    document.title = page.dataset.title;
    for (const name of ["edition", "address"]) root.dataset[name] = page.dataset[name] ?? "";
    if (begun.has(page)) return;
    begun.add(page);
    for (const tag of page.querySelectorAll("script[data-run]")) run(page, tag);
    if (location.hash) target()?.scrollIntoView();
  };

  const go = (page, anchor) => { location.hash = `#${anchor ? page.dataset.prefix + anchor : page.id}`; };
  const found = (address) => {
    const place = new URL(address, `https://handout.invalid/${current().id}`);
    return place.origin === "https://handout.invalid" && { page: pages.get(place.pathname.slice(1)), place };
  };

  // Hands a query to a page; one that is there already is asked as if a reader typed it.
  const ask = (page, fields) => {
    queries.set(page, `?${new URLSearchParams(fields)}`);
    for (const [name, value] of begun.has(page) ? fields : []) {
      const field = page.querySelector(`main [name="${CSS.escape(name)}"]`);
      if (!field) continue;
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const address = link?.getAttribute("href");
    if (!link || event.defaultPrevented || address.startsWith("#")) return;
    const { page, place } = found(address) || {};
    if (!place) return;
    event.preventDefault();
    if (page) {
      if (place.search) ask(page, new URLSearchParams(place.search));
      go(page, place.hash.slice(1));
    } else if (root.dataset.home) open(root.dataset.home + place.pathname.slice(1) + place.hash, "_self");
  });

  addEventListener("submit", (event) => {
    const address = event.target.getAttribute("action") ?? "";
    const page = pages.get(address.slice(1));
    if (event.defaultPrevented || !page) return;
    event.preventDefault();
    ask(page, new FormData(event.target));
    go(page);
  });

  addEventListener("hashchange", show);
  show();
})();
