// Searching: the index, which comes in small scripts as export/search.py says, and the box on every page. Words are split
// as in text/words.py. The search page itself has search.js.

(() => {
"use strict";

const { base, fold, gettext, make, page, script } = window.dossier;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const loading = Object.create(null), arrived = Object.create(null);
let version = "";
window.dossierData = (name, part) => arrived[name](part);

const load = (name) => loading[name] ||= new Promise((done, onerror) => {
  arrived[name] = done;
  script(`search/${name}.js${version}`, onerror);
});

const numbers = (text) => {
  const found = [];
  for (let i = 0, last = -1, digit; i < text.length; found.push(last += 1)) {
    for (let shift = 0; shift < 1 || digit & 32; shift += 5) last += ((digit = DIGITS.indexOf(text[i++])) & 31) << shift;
  }
  return found;
};

// Words as the index has them, with spaces around: a phrase is in a text if its letters are.
const terms = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
const plain = (text) => ` ${terms(text).join(" ")} `;

// How well a term answers a word: the same, begins with it, or likely a form of it.
const stem = (word) => word.length < 5 ? word : word.slice(0, Math.ceil(word.length * 0.75));
const grade = (word, term) => {
  if (term === word) return 1;
  if (word.length < 3 || /^\d+$/.test(word)) return 0;
  if (term.startsWith(word)) return 0.6;
  return term.startsWith(stem(word)) && Math.abs(term.length - word.length) < 3 ? 0.5 : 0;
};

// The words of a text that tell; documents with the score and the weight of those they have, all documents if there are
// no words; and words that none has.
const look = async (text) => {
  const head = await load("head"), all = [...new Set(terms(text))], telling = all.filter((word) => !head.common.includes(word));
  const query = telling.length ? telling : all, missing = [];
  const scores = new Map(all.length ? [] : [...Array(head.count).keys()].map((id) => [id, [id, 0]]));
  let whole = 0;
  version = `?${head.version}`;
  for (const word of query) {
    const best = new Map(), at = (text) => Math.max(0, head.terms.findLastIndex((first) => first <= text));
    const short = word.length < 3, from = Math.max(at(short ? word : stem(word)), at(word) - 1);
    let weight = 0;
    for (let number = from; number <= (short ? from : at(`${word}\uffff`)) && number < from + 3; number++) {
      for (const [term, found] of Object.entries(await load(`t${number}`))) {
        const fit = grade(word, term);
        if (!fit) continue;
        const lists = found.split("/").map(numbers), rare = Math.log(1 + head.count / lists.flat().length);
        weight = Math.max(weight, rare);
        lists.forEach((list, sort) => list.forEach((id) =>
          best.set(id, Math.max(best.get(id) || 0, fit * rare * [1, 1.7, 5][sort]))));
      }
    }
    if (!best.size) missing.push(word);
    whole += weight;
    best.forEach((score, id) => {
      const [sum, had] = scores.get(id) || [0, 0];
      scores.set(id, [sum + score, had + weight]);
    });
  }
  // What has all words; else what has the most telling ones.
  const most = Math.max(...[...scores.values()].map((score) => score[1])), least = most > whole - 1e-6 ? most - 1e-9 : most * 0.8;
  scores.forEach((score, id) => score[1] < least && scores.delete(id));
  return { head, all, query, scores, missing };
};

// Best first; of equals those first that are older.
const best = (scores) => [...scores.keys()].sort((a, b) => scores.get(b)[0] - scores.get(a)[0] || a - b);

// The box stands where the theme has none: the best results as one types, and the way to all. A theme of MkDocs's fails
// without elements of these ids.
const head = document.querySelector(".dossier-bar, .md-header__inner, .wy-side-nav-search, .navbar > .container");
if (head && !document.querySelector(".md-search, #rtd-search-form, [data-bs-target*=search]")) {
  const input = make("input", {
    type: "search", id: "mkdocs-search-query", placeholder: gettext("Search"), autocomplete: "off",
    "aria-label": gettext("Search the dossier"),
  });
  const all = make("a"), list = make("ul", { id: "mkdocs-search-results" });
  const form = make("form", { class: "dossier-find", id: "mkdocs_search_modal", role: "search", "aria-label": gettext("Dossier") },
    input, make("div", { tabIndex: -1 }, make("p", { role: "status" }, all), list));
  const aim = async () => {
    const { path } = await load("head");
    all.href = `${base}${path}?find=${encodeURIComponent(input.value)}`;
  };

  form.oninput = async () => {
    const { value } = input, [{ scores }] = await Promise.all([look(value), aim()]);
    const pages = await Promise.all(best(scores).slice(0, value && 7).map((id) => load(`d${id}`)));
    if (value !== input.value) return;
    all.textContent = value && gettext("All results: %(count)s", { count: scores.size });
    list.replaceChildren(...pages.map(([path, title, kind, , , , , , lang]) =>
      make("li", {}, make("a", { href: base + path }, make("span", { lang, dir: "auto" }, title), " ", make("small", {}, kind)))));
  };
  const go = async () => {
    await aim();
    all.click();
  };
  form.onsubmit = () => {
    go();
    return false;
  };
  form.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], stops = [input, ...form.querySelectorAll("a")];
    if (event.key === "Escape") event.target.blur();
    if (!step) return;
    stops[stops.indexOf(event.target) + step]?.focus();
    event.preventDefault();
  };
  // The keys that readers know of the theme's box; with modifiers they are the browser's.
  addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (!["/", "s", "f"].includes(key) || ctrlKey || metaKey || altKey || target.closest("input, select, textarea")) return;
    const field = document.getElementById("find") || input;
    if (field.getBoundingClientRect().right > 0) field.focus();
    else go(); // narrow themes put it out of sight
    event.preventDefault();
    event.stopPropagation();
  }, true);
  page(() => form.contains(document.activeElement) && document.activeElement.blur());
  head.insertBefore(form, head.querySelector(".dossier-palette, .md-header__source, .navbar-toggler"));
}

page((root) => {
  if (!root.querySelector(".dossier-search-area") || window.dossier.look) return;
  Object.assign(window.dossier, { best, grade, load, look, numbers, plain });
  script("search.js");
});
})();
