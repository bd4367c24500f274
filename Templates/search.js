// Looks up what a reader types in the index below search/, whose files it loads as scripts, because a page that was opened from
// a disk can load nothing else. Each file calls searchPiece with what it holds. Without this script the A–Z is there.
//
// A query is taken in four steps: its words are matched with the words of the site (as they are, by their stem, as a beginning,
// with slips of spelling, and by what they stand for); the lists of where those stand are added up to a score for every
// entry; the texts of the best are loaded, a few files of them; and those are scored again by what they say.
"use strict";

(() => {
  const form = document.querySelector("form.seek[data-pieces]");
  if (!form) return;
  const box = form.elements.q;
  const filters = form.querySelector(".filters");
  const choices = ["framework", "role", "area", "kind"].map((name) => form.elements[name]);
  const results = document.querySelector(".results");
  const status = document.querySelector("main [role=status]");
  const more = document.querySelector(".more");
  const template = (id) => document.getElementById(id).content;
  const isEnglish = /^en\b/i.test(document.documentElement.lang);

  // Bounds that keep a query small on the largest site.
  const [longestQuery, mostWords, mostLists, longestLists, mostTexts, page] = [200, 10, 6, 60000, 12, 20];

  // Words of the page

  const phrases = new Map(Array.from(template("_search-words").children, (each) => [each.dataset.words, each]));
  const phrase = (name, values = {}) =>
    (phrases.get(name)?.textContent ?? "").replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);

  // Pieces of the index

  const arrived = new Map();
  const asked = new Map();
  window.searchPiece = (kind, number, data) => arrived.set(`${kind}-${number}`, data);
  const load = (kind, number = 0) => {
    const name = `${kind}-${number}`;
    if (!asked.has(name)) {
      asked.set(name, new Promise((resolve, reject) => {
        const isOnly = kind === "start" || kind === "frameworks";
        const path = `${form.dataset.pieces}${isOnly ? kind : name}.js`;
        // A site in one file holds them.
        const held = window.handout?.pieces[path];
        if (held) {
          held();
          return resolve(arrived.get(name));
        }
        const script = document.createElement("script");
        script.src = path;
        const settle = () => {
          script.remove();
          if (arrived.has(name)) return resolve(arrived.get(name));
          asked.delete(name);
          reject(new Error(script.src));
        };
        script.addEventListener("load", settle);
        script.addEventListener("error", settle);
        document.head.append(script);
      }));
    }
    return asked.get(name);
  };

  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const values = new Uint8Array(128);
  for (let at = 0; at < 64; at++) values[letters.charCodeAt(at)] = at;
  // Numbers in groups of five bits, the lowest first.
  const numbers = (written) => {
    const found = [];
    for (let at = 0, number = 0, shift = 0; at < written.length; at++) {
      const six = values[written.charCodeAt(at)];
      number += (six & 31) * 2 ** shift;
      shift += 5;
      if (six < 32) {
        found.push(number);
        number = shift = 0;
      }
    }
    return found;
  };
  // Rising numbers, written as what each leaves out or as bits.
  const rising = (written) => {
    if (written[0] !== "!") {
      let last = -1;
      return numbers(written).map((gap) => (last += gap + 1));
    }
    const found = [];
    for (let at = 1; at < written.length; at++) {
      const six = values[written.charCodeAt(at)];
      for (let bit = 0; bit < 6; bit++) if (six & (1 << bit)) found.push((at - 1) * 6 + bit);
    }
    return found;
  };

  let start;
  const begin = () => (start ??= load("start").then((data) => {
    const sizes = numbers(data.sizes);
    const count = sizes.reduce((sum, size) => sum + size, 0);
    const unitOf = new Uint32Array(count);
    const firsts = [];
    let entry = 0;
    sizes.forEach((size, unit) => {
      firsts.push(entry);
      unitOf.fill(unit, entry, (entry += size));
    });
    return { units: data.units, count, unitOf, firsts, words: data.words.split(" "), lists: data.lists.split(" ") };
  }, (fault) => { start = undefined; throw fault; }));

  const fileOf = (word, firsts) => {
    let [low, high] = [0, firsts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (firsts[middle] <= word) low = middle; else high = middle - 1;
    }
    return low;
  };

  // Words as they are compared: small, without marks, as RungRendering's WordScanner takes texts apart.

  // Latin letters that Unicode does not divide, and what readers type for them.
  const undivided = new Map(`æae œoe ðd øo þth ßss đd ħh ıi ĳij ĸk ŀl łl ŉn ŋn ŧt ſs ƀb ɓb ƃb ƈc ɗd ƌd ƒf ɠg ɨi ƙk ƚl ɲn ƞn ɵo ƥp ƫt ƭt ʈt
    ʋv ƴy ƶz ƿw ǆdz ǉlj ǌnj ǣae ǥg ǳdz ǽae ǿo ȡd ȣou ȥz ȴl ȵn ȶt ȷj ⱥa ȼc ⱦt ȿs ɀz ɇe ɉj ɋq ɍr ɏy ẚa ẛs ẟd ỿy`.split(/\s+/).map((pair) => [pair[0], pair.slice(1)]));
  // Of scripts without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
  const unspaced = /^[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecf\u1000-\u103f\u1050-\u109d\u1780-\u17d3\u3005-\u3007\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]$/u;
  const fold = (sign) => {
    const code = sign.codePointAt(0);
    if (code < 0x80) return /[a-z0-9]/i.test(sign) ? sign.toLowerCase() : null;
    if ((code >= 0x300 && code <= 0x36f) || /\p{Default_Ignorable_Code_Point}/u.test(sign)) return "";
    if (undivided.has(sign.toLowerCase())) return undivided.get(sign.toLowerCase());
    if ((code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x1f00)) {
      const base = sign.toLowerCase().normalize("NFD")[0];
      if (base >= "a" && base <= "z") return base;
    }
    return /[\p{Alphabetic}\p{Nd}]/u.test(sign) ? sign.toLowerCase() : null;
  };
  const scan = (text) => {
    const found = [];
    let [word, from, parts, joint, since, apostrophe] = ["", 0, 0, "", 0, -1];
    const endWord = (at) => {
      if (!word) return;
      if (apostrophe >= 0 && apostrophe === word.length - 1 && word.endsWith("s")) word = word.slice(0, -1);
      found.push({ word, from, to: at });
      if (!parts) since = from;
      if (parts < 5) joint += word;
      parts += 1;
      [word, apostrophe] = ["", -1];
    };
    const endJoint = (at) => {
      endWord(at);
      if (parts > 1 && parts <= 5 && joint.length <= 40) found.push({ word: joint, from: since, to: at, parts });
      [parts, joint] = [0, ""];
    };
    let [at, count] = [0, 0];
    // The last sign of a run without spaces, where it stands, and how long the run is.
    let [last, lastAt, run] = ["", 0, 0];
    const endRun = (to) => {
      if (last) found.push({ word: last, from: lastAt, to, isTail: run > 1 });
      [last, run] = ["", 0];
    };
    for (const sign of text) {
      if (unspaced.test(sign)) {
        endJoint(at);
        if (last) found.push({ word: last + sign, from: lastAt, to: at + sign.length });
        [last, lastAt, run] = [sign, at, run + 1];
        at += sign.length;
        continue;
      }
      const folded = fold(sign);
      if (folded !== "") endRun(at);
      // The groups of a number: "25,000".
      const isGroup = /[, \u00a0\u2009\u202f]/.test(sign) && /^\d{1,3}$/.test(word) && /^\d{3}(?![a-z\d])/i.test(text.slice(at + 1, at + 5));
      if (isGroup) endWord(at);
      else if (folded !== null) {
        if (!word) [from, count] = [at, 0];
        if (++count <= 40) word += folded;
      } else if (/['’]/.test(sign) && word) apostrophe = word.length;
      else if (/[-&().*‐‑]/.test(sign) && word) endWord(at);
      else endJoint(at);
      at += sign.length;
    }
    endRun(at);
    endJoint(at);
    return found;
  };

  // A light stem of English: plurals, -ing, -ed, -ation, a last e or y.
  const stem = (word) => {
    if (!isEnglish || word.length < 4 || /\d/.test(word)) return word;
    let base = word;
    if (/ies$/.test(base)) base = `${base.slice(0, -3)}y`;
    else if (/(ss|x|ch|sh|zz)es$/.test(base)) base = base.slice(0, -2);
    else if (/[^sui]s$/.test(base)) base = base.slice(0, -1);
    const inner = base.replace(/(ing|ed)$/, "");
    if (inner !== base && inner.length > 2 && /[aeiouy]/.test(inner)) base = inner.replace(/([^aeiouylsz])\1$/, "$1");
    if (base.length > 8) base = base.replace(/ation$/, "at");
    return base.replace(/e$/, "").replace(/y$/, "i");
  };
  // The other forms of a Welsh word, whose first letters change with what stands before it: "cymraeg", "Gymraeg".
  const isWelsh = /^cy\b/i.test(document.documentElement.lang);
  const changes = [["p", "b", "mh", "ph"], ["t", "d", "nh", "th"], ["c", "g", "ngh", "ch"], ["b", "f", "m"], ["d", "dd", "n"],
    ["g", "", "ng"], ["m", "f"], ["ll", "l"], ["rh", "r"]];
  const mutations = (word) => {
    const roots = changes.flatMap((forms) => forms.slice(1).filter((form) => form && word.startsWith(form))
      .map((form) => forms[0] + word.slice(form.length)));
    // A "g" that was dropped before a vowel, "l", "r" or "w", and an "h" that was put before a vowel.
    if (/^[aeioulrwy]/.test(word)) roots.push(`g${word}`);
    if (/^h[aeiouwy]/.test(word)) roots.push(word.slice(1));
    const forms = [word, ...roots].flatMap((root) => [root, ...(/^[aeiouwy]/.test(root) ? [`h${root}`] : []),
      ...changes.filter(([own]) => root.startsWith(own) && !(own.length === 1 && /^(ll|rh|ch|dd|ff|ng|ph|th)/.test(root)))
        .flatMap(([own, ...others]) => others.map((other) => other + root.slice(own.length)))]);
    return new Set(forms.filter((form) => form.length > 2 && form !== word));
  };
  const common = new Set((isEnglish ? `a about am an and any are as at be been being but by can could did do does for from had has
    have he her his how i if in into is it its long many may me mean means much my need needs of on or our she should so that the their
    them they this those to us was versus vs we were what when where which who whom whose why will with would you your` : "").split(/\s+/));

  // How many letters two words are apart, neighbours that changed places counting once; more than `most` is not told apart.
  const apart = (one, other, most, isBeginning = false) => {
    if (!isBeginning && Math.abs(one.length - other.length) > most) return most + 1;
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
    for (let row = 1; row <= one.length; row++) {
      const next = [row];
      for (let at = 1; at <= other.length; at++) {
        const same = one[row - 1] === other[at - 1];
        next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
        if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
          next[at] = Math.min(next[at], before[at - 2] + 1);
        }
      }
      if (Math.min(...next) > most) return most + 1;
      [before, last] = [last, next];
    }
    return isBeginning ? Math.min(...last) : last[other.length];
  };

  // The words of the site

  const vocabularies = new Map();
  const vocabulary = async (number) => {
    const written = await load("words", number);
    if (!vocabularies.has(number)) {
      let word = "";
      vocabularies.set(number, written.split(";").slice(0, -1).map((line) => {
        const [own, ...others] = line.split("|");
        const end = own.indexOf(" ");
        word = word.slice(0, values[own.charCodeAt(0)]) + own.slice(1, end);
        const pairs = others.map((pair) => pair.split("=").map((each) => (each ? each.split(" ") : [])));
        return { word, count: numbers(own.slice(end + 1))[0], pairs };
      }));
    }
    return vocabularies.get(number);
  };
  const beginning = async (index, letters, most = 6) => {
    const first = fileOf(letters, index.words);
    const last = Math.min(fileOf(`${letters}\uffff`, index.words), first + most - 1);
    const parts = [];
    for (let number = first; number <= last; number++) parts.push(vocabulary(number));
    return (await Promise.all(parts)).flat().filter(({ word }) => word.startsWith(letters));
  };

  const slips = (word) => (word.length > 7 ? 2 : word.length > 3 ? 1 : 0);
  const near = async (index, word, most, isLast) => {
    const known = await beginning(index, word[0]);
    const swapped = word.length > 2 ? await beginning(index, word[1] + word[0]) : [];
    const measured = [...known, ...swapped].map((each) => ({ ...each, distance: apart(word, each.word, most) }));
    let close = measured.filter(({ distance }) => distance <= most);
    if (!close.length && isLast && word.length > 4) {
      close = known.map((each) => ({ ...each, distance: apart(word, each.word, most, true) })).filter(({ distance }) => distance <= most);
    }
    return close.sort((one, other) => one.distance - other.distance || other.count - one.count);
  };

  // The words of the site that a word of the query may mean, and how surely.
  const meanings = async (index, word, isLast) => {
    const base = stem(word);
    const letters = base.slice(0, Math.max(Math.min(3, base.length), base.length - 1));
    const around = await beginning(index, letters);
    const found = new Map();
    const add = (each, quality, isSlip = false) => {
      if (!found.has(each.word)) found.set(each.word, { ...each, quality, isSlip });
    };
    for (const each of around) {
      if (each.word === word) add(each, 1);
      else if (stem(each.word) === base) add(each, 0.9);
    }
    if (isLast && (word.length > 1 || unspaced.test(word))) {
      const longer = around.filter((each) => each.word.startsWith(word) && !found.has(each.word));
      const quality = found.size ? 0.4 : 0.75;
      for (const each of longer.sort((one, other) => other.count - one.count).slice(0, found.size ? 3 : 6)) add(each, quality);
    }
    if (isWelsh) {
      for (const form of mutations(word)) {
        const known = (await beginning(index, form)).find((each) => each.word === form);
        if (known) add(known, 0.85);
      }
    }
    // "Restock", where the site says "stock".
    if (!found.size && isEnglish && /^re.{4}/.test(word)) {
      for (const each of await meanings(index, word.slice(2), false)) if (!each.isSlip) add(each, 0.7 * each.quality);
    }
    if (!found.size && slips(word)) {
      const close = await near(index, word, slips(word), isLast);
      for (const each of close.filter(({ distance }) => distance === close[0].distance).slice(0, 3)) {
        add(each, 0.75 - 0.15 * each.distance, true);
        for (const alike of await beginning(index, each.word.slice(0, -2))) {
          if (stem(alike.word) === stem(each.word)) add(alike, 0.7 - 0.15 * each.distance, true);
        }
      }
    }
    return Array.from(found.values());
  };

  // A query: its words, each with what it may mean.
  const understand = async (index, text) => {
    const signs = scan(text.slice(0, longestQuery));
    const inJoints = new Set();
    const joints = signs.filter(({ parts }) => parts);
    let words = [];
    for (const joint of joints) {
      const parts = signs.filter((each) => !each.parts && each.from >= joint.from && each.to <= joint.to);
      const isKnown = (await beginning(index, joint.word)).some(({ word }) => word === joint.word);
      for (const each of isKnown ? parts : [joint]) inJoints.add(each);
    }
    words = signs.filter((each) => !inJoints.has(each) && !each.isTail).map(({ word }) => word);
    const told = words.filter((word) => !common.has(word));
    words = (told.length ? told : words).filter((word, at, all) => all.indexOf(word) === at).slice(0, mostWords);
    const isOpen = !/\s$/.test(text);
    const slots = await Promise.all(words.map(async (word, at) => ({
      word, options: await meanings(index, word, isOpen && at === words.length - 1),
    })));
    // Two words that are one: "x ray".
    for (let at = 0; at + 1 < words.length; at++) {
      const whole = words[at] + words[at + 1];
      const known = (await beginning(index, whole)).find(({ word }) => word === whole);
      if (known) for (const slot of [slots[at], slots[at + 1]]) slot.options.push({ ...known, quality: 0.95 });
    }
    addSynonyms(slots, words);
    return slots;
  };
  const addSynonyms = (slots, words) => {
    slots.forEach((slot, at) => {
      for (const { pairs, quality } of slot.options.filter((option) => option.pairs && option.quality >= 0.9)) {
        for (const [rest, others] of pairs) {
          if (rest.some((word, behind) => words[at + 1 + behind] !== word)) continue;
          const option = { all: others.filter((word) => !common.has(word)), quality: quality * 0.85 };
          for (const covered of slots.slice(at, at + 1 + rest.length)) covered.options.push(option);
        }
      }
    });
  };

  // Where words stand

  const lists = new Map();
  const places = async (index, word) => {
    if (!lists.has(word)) {
      const written = `;${await load("lists", fileOf(word, index.lists))}`;
      const at = written.indexOf(`;${word} `);
      const line = at < 0 ? "||" : written.slice(at + word.length + 2, written.indexOf(";", at + 1));
      const [name, text, runs] = line.split("|");
      const spans = [];
      if (runs[0] === "!") for (const entry of rising(runs)) spans.push([entry, 1]);
      else {
        const ways = numbers(runs);
        let first = 0;
        for (let each = 0; each < ways.length; each += 2) spans.push([(first += ways[each]), ways[each + 1]]);
      }
      lists.set(word, { name: rising(name), text: rising(text), spans });
    }
    return lists.get(word);
  };
  // The surest words first, then the rarest, as far as their lists are short and their files are few.
  const placesOf = async (index, slots) => {
    const options = slots.flatMap(({ options }) => options)
      .sort((one, other) => other.quality - one.quality || (one.count ?? 0) - (other.count ?? 0));
    const files = new Set();
    const wanted = new Set();
    let length = 0;
    for (const { word, all, count = 0 } of options) {
      length += Math.min(count, index.count / 6);
      for (const each of word ? [word] : all) files.add(fileOf(each, index.lists));
      if (files.size > mostLists || (length > longestLists && wanted.size)) break;
      for (const each of word ? [word] : all) wanted.add(each);
    }
    const words = Array.from(wanted);
    const found = await Promise.all(words.map((word) => places(index, word)));
    return new Map(words.map((word, at) => [word, found[at]]));
  };

  const [inName, inText, above] = [2.2, 1, 0.35];
  const score = (index, slots, known) => {
    const sums = new Float32Array(index.count);
    const masks = new Uint16Array(index.count);
    const stated = new Uint8Array(index.count);
    const best = new Float32Array(index.count);
    slots.forEach((slot, at) => {
      const touched = [];
      const put = (entry, value) => {
        if (value <= best[entry]) return;
        if (!best[entry]) touched.push(entry);
        best[entry] = value;
      };
      for (const { word, all, quality } of slot.options) {
        if (all && !all.every((each) => known.has(each))) continue;
        const { name, text, spans } = word ? known.get(word) ?? {} : together(all.map((each) => known.get(each)));
        for (const entry of name ?? []) { put(entry, quality * inName); stated[entry] = 1; }
        for (const entry of text ?? []) { put(entry, quality * inText); stated[entry] = 1; }
        if (slots.length === 1) continue;
        for (const [first, count] of spans ?? []) for (let entry = first; entry < first + count; entry++) put(entry, quality * above);
      }
      slot.weight = Math.log(1 + index.count / (1 + touched.length));
      for (const entry of touched) {
        sums[entry] += best[entry] * slot.weight;
        masks[entry] |= 1 << at;
        best[entry] = 0;
      }
    });
    return { sums, masks, stated };
  };
  // The entries that have several words at once.
  const together = (parts) => {
    const inAll = (of) => parts.map(of).reduce((one, other) => {
      const others = new Set(other);
      return one.filter((entry) => others.has(entry));
    });
    return { name: inAll(({ name }) => name), text: inAll(({ name, text }) => [...name, ...text]), spans: [] };
  };

  // The entries to show, best first: those that have all words, or else those that have most of what counts.
  const candidates = (index, slots, { sums, masks, stated }, isAllowed) => {
    const whole = (1 << slots.length) - 1;
    const [full, some] = [[], []];
    for (let entry = 0; entry < index.count; entry++) {
      if (stated[entry] && isAllowed(entry)) (masks[entry] === whole ? full : some).push(entry);
    }
    const isPartial = !full.length && some.length > 0;
    let entries = full;
    const order = (list) => list.sort((one, other) => sums[other] - sums[one] || one - other);
    if (full.length < 3) {
      order(some);
      const bar = sums[some[0]] * 0.5;
      entries = [...order(full), ...some.filter((entry) => sums[entry] >= bar).slice(0, 200)];
    } else order(entries);
    const bar = sums[entries[0]] * 0.3;
    return { entries: entries.filter((entry) => sums[entry] >= bar), isPartial };
  };

  // Filters

  const kindsOf = { role: "hi", framework: "fc", page: "ps", term: "g", source: "q" };
  const kindFits = (index, entry, kind) => {
    const unit = index.units[index.unitOf[entry]];
    const isFirst = index.firsts[index.unitOf[entry]] === entry;
    if (kind === "statement") return unit === "i" || (unit === "h" && !isFirst);
    if (kind === "role") return unit === "h" && isFirst;
    return kindsOf[kind].includes(unit);
  };
  const seen = { framework: new Map(), role: new Map(), area: new Map() };
  const noteSeen = ({ framework, role, areas }) => {
    if (!framework) return;
    seen.framework.set(framework[0], { title: framework[1], units: framework.slice(3) });
    if (role) seen.role.set(`${framework[0]}/${role[0]}`, { title: role[1], beside: framework[1], units: role.slice(3) });
    for (const area of areas ?? []) {
      seen.area.set(`${framework[0]}/${area[0]}`, { title: area[1], beside: framework[1], units: framework.slice(3) });
    }
  };
  // An address may ask for a role that nobody has seen yet.
  const find = async (name, value) => {
    if (seen[name].has(value)) return seen[name].get(value);
    const [key] = value.split("/");
    const all = await load("frameworks");
    const framework = all.find((each) => each[0] === key);
    if (!framework) return { units: [0, 0] };
    const [, title, first, count] = framework;
    if (name === "framework") return { title, units: [first, count] };
    for (let unit = first; unit < first + count && !seen[name].has(value); unit++) noteSeen(await load("texts", unit));
    return seen[name].get(value) ?? { units: [0, 0] };
  };
  const allowed = async (index, chosen) => {
    const spans = [];
    for (const name of ["framework", "role", "area"]) if (chosen[name]) spans.push((await find(name, chosen[name])).units);
    return (entry) => {
      const unit = index.unitOf[entry];
      return spans.every(([first, count]) => unit >= first && unit < first + count)
        && (!chosen.kind || kindFits(index, entry, chosen.kind));
    };
  };

  // Texts

  const prior = { role: 1.25, level: 1.2, framework: 1.15, tier: 1.05, area: 1.05, term: 1.1, source: 0.85 };
  const weigh = (hit, slots, sum) => {
    const terms = slots.map(({ options }) => new Map(options.flatMap(({ word, all, quality }) =>
      (word ? [[word, quality]] : all.map((each) => [each, quality * 0.8])))));
    const named = scan(hit.name).filter(({ parts }) => !parts);
    const said = scan(hit.text).filter(({ parts }) => !parts);
    const matches = (words) => words.filter(({ word }) => terms.some((each) => each.has(word))).length;
    const aliases = hit.aliases.split(", ").map((alias) => scan(alias).map(({ word }) => word).join(" "));
    const query = slots.map(({ word }) => word).join(" ");
    let value = sum * (prior[hit.kind] ?? 1);
    const covered = aliases.includes(query) ? 1 : named.length ? matches(named) / named.length : 0;
    value *= 1 + 0.6 * covered;
    const saying = matches(said);
    // What a page is about comes before what others say of it.
    const isWhole = named.length > 0 && matches(named) === named.length && named.length === slots.length;
    if (isWhole && hit.kind !== "statement") value *= 1.5;
    if (!covered && !saying) value *= 0.7;
    value *= 1.15 - 0.4 * Math.min(said.length, 80) / 80;
    if (slots.length > 1) value *= 1 + 0.3 * closeness(said, terms);
    return value;
  };
  // 1 where all words of the query stand side by side, towards 0 as they are further apart.
  const closeness = (words, terms) => {
    const last = terms.map(() => -1);
    let shortest = Infinity;
    words.forEach(({ word }, at) => {
      terms.forEach((each, slot) => { if (each.has(word)) last[slot] = at; });
      const present = last.filter((place) => place >= 0);
      if (present.length === terms.length) shortest = Math.min(shortest, at - Math.min(...present) + 1);
    });
    return Math.min(1, terms.length / shortest);
  };

  const read = (unit, number) => {
    const { framework, entries } = unit;
    const folder = framework?.[2].replace(/[^/]*$/, "");
    const [role, ...areas] = [unit.role, ...(unit.areas ?? [])].map((each) => each && [each[0], each[1], folder + each[2]]);
    const [kind, name, text, address, aliases = "", area = -1, whole] = entries[number];
    return {
      kind, name, text, aliases, framework, role, area: areas[area],
      href: kind === "statement" ? `${role[2]}#${address}` : address,
      whole: whole === undefined ? undefined : entries[whole],
    };
  };

  // What is shown: the hits of as many further entries as a few files hold.
  const gather = async (index, search, most = mostTexts) => {
    const wanted = [];
    const files = new Set();
    while (search.next < search.entries.length) {
      const entry = search.entries[search.next];
      const unit = index.unitOf[entry];
      if (!files.has(unit) && files.size === most) break;
      files.add(unit);
      wanted.push(entry);
      search.next += 1;
      if (wanted.length >= 400) break;
    }
    const units = new Map(await Promise.all(Array.from(files, async (unit) => [unit, await load("texts", unit)])));
    const hits = wanted.map((entry) => {
      const unit = units.get(index.unitOf[entry]);
      const hit = read(unit, entry - index.firsts[index.unitOf[entry]]);
      return { ...hit, value: weigh(hit, search.slots, search.score.sums[entry]) };
    });
    for (const unit of units.values()) noteSeen(unit);
    const [area] = [search.chosen.area];
    const fitting = hits.filter((hit) => !area || (hit.area && `${hit.framework[0]}/${hit.area[0]}` === area));
    search.waiting.push(...fitting);
    search.waiting.sort((one, other) => other.value - one.value);
  };

  // Shown words

  const marked = (text, words) => {
    const parts = [];
    let at = 0;
    const found = scan(text).filter(({ word }) => words.has(word)).sort((one, other) => one.from - other.from || other.to - one.to);
    for (const { from, to } of found) {
      if (from < at) {
        // Two signs of a run that share one with the two before.
        if (to > at) parts.at(-1).textContent += text.slice(at, to);
        at = Math.max(at, to);
        continue;
      }
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      parts.push(text.slice(at, from), mark);
      at = to;
    }
    parts.push(text.slice(at));
    return parts;
  };
  // About so much of a long text, from shortly before the first word that was found.
  const excerpt = (text, words, length = 300) => {
    if (text.length <= length) return text;
    const first = scan(text).find(({ word }) => words.has(word))?.from ?? 0;
    const from = first < length / 2 ? 0 : text.indexOf(" ", Math.max(0, first - length / 3)) + 1;
    const end = from + length >= text.length ? text.length : text.lastIndexOf(" ", from + length);
    return (from ? "… " : "") + text.slice(from, end > from ? end : from + length) + (end < text.length ? " …" : "");
  };

  const link = ([, title, href]) => Object.assign(document.createElement("a"), { textContent: title, href });
  const groupNames = { page: "pages", term: "terms", source: "sources", crosswalk: "crosswalks" };
  const itemOf = (hit, words) => {
    const item = template("_hit").firstElementChild.cloneNode(true);
    const [kind, anchor, lead, says] = [".kind", "a", ".lead", ".says"].map((each) => item.querySelector(each));
    anchor.href = hit.href;
    anchor.append(...marked(hit.name || excerpt(hit.text, words, 600), words));
    if (hit.kind === "statement") kind.remove(); else kind.textContent = phrase(hit.kind);
    if (hit.name && hit.text) says.append(...marked(excerpt(hit.text, words), words)); else says.remove();
    const whole = hit.whole && (hit.whole[1] || excerpt(hit.whole[2], words, 120));
    const beside = whole ?? hit.aliases;
    if (beside) lead.append(...marked(beside, words)); else lead.remove();
    return item;
  };
  const show = (search, hits) => {
    const groups = new Map();
    const inside = (map, key, make) => {
      if (!map.has(key)) map.set(key, make());
      return map.get(key);
    };
    const words = search.marks;
    for (const hit of hits) {
      const group = inside(groups, hit.framework?.[0] ?? hit.kind, () => {
        const section = template("_group").firstElementChild.cloneNode(true);
        const name = groupNames[hit.kind];
        if (hit.framework) section.firstElementChild.append(link(hit.framework));
        else section.firstElementChild.append(...phrases.get(name).cloneNode(true).childNodes);
        return { section, roles: new Map() };
      });
      const role = inside(group.roles, hit.role?.[0], () => {
        if (!hit.role) return { place: group.section, areas: new Map() };
        const section = template("_role-group").firstElementChild.cloneNode(true);
        section.firstElementChild.append(link(hit.role));
        group.section.append(section);
        return { place: section, areas: new Map() };
      });
      const list = inside(role.areas, hit.area?.[0], () => {
        if (hit.area) {
          const heading = document.createElement("h4");
          heading.append(link(hit.area));
          role.place.append(heading);
        }
        const list = document.createElement("ul");
        role.place.append(list);
        return list;
      });
      list.append(itemOf(hit, words));
    }
    results.append(...Array.from(groups.values(), ({ section }) => section));
  };

  // All frameworks that have results, and not only those of the files that were loaded for the first ones.
  const noteFrameworks = async (index, { entries }) => {
    const units = new Set(entries.map((entry) => index.unitOf[entry]));
    const isFound = (first, count) => {
      for (let unit = first; unit < first + count; unit++) if (units.has(unit)) return true;
      return false;
    };
    for (const [key, title, first, count] of await load("frameworks")) {
      if (isFound(first, count)) seen.framework.set(key, { title, units: [first, count] });
    }
  };
  const offer = (chosen) => {
    for (const select of choices.slice(0, 3)) {
      // What lies in another framework than what is chosen already would find nothing.
      const other = select.name === "role" ? chosen.area : chosen.role;
      const within = chosen.framework || other.split("/")[0];
      const known = Array.from(seen[select.name]).filter(([key]) =>
        select.name === "framework" || !within || key.startsWith(`${within}/`));
      const isMixed = new Set(known.map(([, { beside }]) => beside)).size > 1;
      const options = known.slice(0, select.name === "framework" ? known.length : 200).map(([value, { title, beside }]) =>
        new Option(isMixed ? `${title} (${beside})` : title, value, false, value === chosen[select.name]));
      select.replaceChildren(select.options[0], ...options);
      select.value = chosen[select.name] && seen[select.name].has(chosen[select.name]) ? chosen[select.name] : "";
    }
    filters.hidden = false;
  };

  // Turns

  let turn = 0;
  let current;
  let saying;
  const say = (...words) => {
    clearTimeout(saying);
    saying = setTimeout(() => { status.textContent = words.filter(Boolean).join(" "); }, 300);
  };
  const clear = () => {
    results.replaceChildren();
    more.hidden = true;
  };
  const wanted = () => Object.fromEntries(choices.map((select) => [select.name, select.value]));

  const next = async (index, search, mine) => {
    while (search.waiting.length < page && search.next < search.entries.length) {
      await gather(index, search, mostTexts - (search.next && !search.shown ? 3 : 0));
      if (mine !== turn) return false;
      // One round of files a turn, unless all that it brought belongs to another area.
      if (search.waiting.length) break;
    }
    return true;
  };

  const seek = async (chosen = wanted()) => {
    const mine = ++turn;
    const text = box.value.slice(0, longestQuery).trim();
    if (!text) {
      clear();
      filters.hidden = true;
      return say();
    }
    try {
      const index = await begin();
      const slots = await understand(index, box.value.slice(0, longestQuery));
      const known = await placesOf(index, slots);
      // Words whose lists would be too long to load are left aside.
      const isKnown = ({ word, all }) => (word ? [word] : all).every((each) => known.has(each));
      const asked = slots.filter(({ options }) => !options.length || options.some(isKnown));
      const isAllowed = await allowed(index, chosen);
      if (mine !== turn) return;
      const scored = score(index, asked, known);
      if (current?.text !== text) for (const each of Object.values(seen)) each.clear();
      const marks = new Set(slots.flatMap(({ options }) => options.flatMap(({ word, all }) => (word ? [word] : all))));
      const search = { text, slots: asked, score: scored, chosen, marks, waiting: [], next: 0, shown: 0, ...candidates(index, asked, scored, isAllowed) };
      // The choices stand above what is found, so they are there before it: else it would move down below them.
      const isOfKind = await allowed(index, { kind: chosen.kind });
      await noteFrameworks(index, candidates(index, asked, scored, isOfKind));
      const finds = () => search.shown || search.waiting.length || Object.values(chosen).some(Boolean);
      // On a large site the first few are shown before the rest of them are loaded.
      if (index.units.length > 100) {
        await gather(index, search, 3);
        if (mine !== turn) return;
        clear();
        if (finds()) offer(chosen);
        show(search, search.waiting.slice(0, page));
      }
      if (!(await next(index, search, mine))) return;
      current = search;
      const at = Array.from(results.querySelectorAll("li > a")).indexOf(document.activeElement);
      clear();
      if (finds()) offer(chosen); else filters.hidden = true;
      step(search);
      if (at >= 0) results.querySelectorAll("li > a")[at]?.focus();
      if (!search.shown) await nothing(index, search);
    } catch (fault) {
      if (mine !== turn) return;
      clear();
      say(phrase("fault"));
    }
  };
  // Shows the next hits, and says how many there are.
  const step = (search) => {
    const hits = search.waiting.splice(0, page);
    show(search, hits);
    search.shown += hits.length;
    const rest = search.waiting.length + search.entries.length - search.next;
    more.hidden = !rest;
    // Which of those that are not loaded stand in the area is not known.
    const count = search.chosen.area ? search.shown + search.waiting.length : search.entries.length;
    if (!count) return hits;
    const values = { count, words: search.text, shown: search.shown };
    const name = search.isPartial ? "near" : count === 1 ? "one" : rest ? "first" : "some";
    say(phrase(name, values), instead(search.slots));
    return hits;
  };
  const instead = (slots) => {
    const words = slots.filter(({ options }) => options.length && options.every(({ isSlip }) => isSlip)).map(({ options }) => options[0].word);
    return words.length ? phrase("instead", { instead: words.join(", ") }) : "";
  };
  const nothing = async (index, { text, chosen, slots }) => {
    const isChosen = Object.values(chosen).some(Boolean);
    say(phrase(isChosen ? "filtered" : "none", { words: text }));
    if (isChosen) return;
    const lost = slots.filter(({ options }) => !options.length).map(({ word }) => word);
    const close = (await Promise.all(lost.slice(0, 3).map((word) => near(index, word, slips(word) + 1, true)))).flat().slice(0, 5);
    if (close.length && box.value.trim() === text) {
      const line = Object.assign(document.createElement("p"), { className: "nearest", textContent: `${phrase("nearest")} ` });
      close.forEach(({ word }, at) => {
        const anchor = Object.assign(document.createElement("a"), { textContent: word, href: `?q=${encodeURIComponent(word)}` });
        line.append(at ? ", " : "", anchor);
      });
      results.append(line);
    }
    results.append(template("_nothing").cloneNode(true));
  };

  more.querySelector("button").addEventListener("click", async () => {
    const index = await begin();
    const search = current;
    if (!(await next(index, search, turn))) return;
    const before = results.querySelectorAll("li").length;
    step(search);
    offer(search.chosen);
    results.querySelectorAll("li > a")[before]?.focus();
  });

  // The address

  const follow = (isTyping) => {
    const chosen = new URLSearchParams();
    if (box.value) chosen.set("q", box.value);
    for (const [name, value] of Object.entries(wanted())) if (value) chosen.set(name, value);
    const query = chosen.toString().replaceAll("%2F", "/");
    // Some browsers let no page that was opened from a disk change its address.
    try {
      history[isTyping ? "replaceState" : "pushState"](null, "", location.pathname + (query ? `?${query}` : ""));
    } catch {}
  };
  const readAddress = () => {
    const chosen = new URLSearchParams(location.search);
    box.value = (chosen.get("q") ?? "").slice(0, longestQuery);
    form.elements.kind.value = chosen.get("kind") ?? "";
    if (!form.elements.kind.value) form.elements.kind.value = "";
    const names = choices.map(({ name }) => name);
    const asking = Object.fromEntries(names.map((name) => [name, chosen.get(name) ?? ""]));
    seek({ ...asking, kind: form.elements.kind.value });
  };

  let typing;
  box.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => { follow(true); seek(); }, 30);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    follow(false);
    seek();
  });
  for (const select of choices) {
    select.addEventListener("change", () => {
      // What was chosen in another framework is no choice in this one.
      const [framework, role, area] = choices;
      if (select === framework) for (const each of [role, area]) if (!each.value.startsWith(`${framework.value}/`)) each.value = "";
      follow(false);
      seek();
    });
  }
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const select of choices) select.value = "";
    follow(false);
    seek();
  });
  addEventListener("popstate", readAddress);

  // Keys: down from the box to the results and on, up again, Escape back to the box.
  form.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || event.target !== box) return;
    const first = results.querySelector("li > a");
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
  results.addEventListener("keydown", (event) => {
    const links = Array.from(results.querySelectorAll("li > a"));
    const at = links.indexOf(document.activeElement);
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key !== "Escape" && (!way || at < 0)) return;
    event.preventDefault();
    if (event.key === "Escape" || at + way < 0) box.focus();
    else links[at + way]?.focus();
  });

  for (const gone of document.querySelectorAll(".unscripted")) gone.remove();
  begin().then((index) => { if (index.words.length === 1) vocabulary(0); }).catch(() => {});
  readAddress();
})();
