// The search page. Its index comes in small scripts, as export/search.py says; words are split as in text/words.py.

(() => {
"use strict";

const { base, fold, make, page } = window.dossier;
const PHRASE = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
const READ = 100; // texts at most that are read for a phrase
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const loading = Object.create(null), arrived = Object.create(null);
let version = "";
window.dossierData = (name, part) => arrived[name](part);

const load = (name) => loading[name] ||= new Promise((done, onerror) => {
  arrived[name] = done;
  document.head.append(make("script", { src: `${base}assets/dossier/search/${name}.js${version}`, onerror }));
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

// Documents with the score and the weight of the words they have; and words that none has.
const look = async (head, query) => {
  const scores = new Map(), missing = [];
  let whole = 0;
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
  return [scores, missing];
};

// Drops documents that lack a phrase. The index does not tell the order of words, so texts are read, as many as may be.
const sift = (scores, ids, phrases) => Promise.all(ids.map(async (id, place) => {
  if (place >= READ) return scores.delete(id);
  const [, title, , , , about, names, sections] = await load(`d${id}`);
  const texts = [title, about, ...names, ...sections.flatMap((part) => part.slice(1, 3))].map(plain);
  return phrases.every((phrase) => texts.some((text) => text.includes(phrase))) || scores.delete(id);
}));

// A stretch of a text around its first hit or phrase, hits marked; nothing without one.
const excerpt = (text, { query, phrases }) => {
  const phrase = phrases.find((each) => plain(text).includes(each));
  const hits = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].filter(([word]) => query.some((each) => grade(each, fold(word))));
  if (!hits.length || (phrases.length && !phrase)) return;
  const begins = ({ index }) => plain(text.slice(index)).startsWith(phrase);
  const start = ((phrase && hits.find(begins)) || hits[0]).index;
  const end = text.indexOf(" ", start + 180), to = end < 0 ? text.length : end;
  let from = Math.max(0, text.lastIndexOf(" ", Math.max(0, start - 90)));
  const parts = from ? ["… "] : [];
  for (const { 0: word, index } of hits.filter((hit) => hit.index >= from && hit.index < to)) {
    parts.push(text.slice(from, index), make("mark", {}, word));
    from = index + word.length;
  }
  parts.push(text.slice(from, to), to < text.length ? " …" : "");
  return { parts, hits: query.filter((each) => hits.some(([word]) => grade(each, fold(word)))).length };
};

page((root) => {
  const area = root.querySelector(".dossier-search-area"), form = area?.querySelector("form");
  if (!form) return;
  const find = (name) => area.querySelector(`.dossier-search-${name}`);
  const given = new URLSearchParams(location.search);
  let turn = 0, shown, pause;

  const result = (wanted, [path, title, kind, lang, date, about, names, sections, titled]) => {
    const named = excerpt(title, wanted), also = !named && names.map((name) => excerpt(name, wanted)).find(Boolean);
    const found = sections.map(([anchor, heading, text, own]) => ({
      anchor, lang: own || lang, name: heading || anchor && `¶\u00a0${anchor.slice(1)}`, ...excerpt(text, wanted) || { ...excerpt(heading, wanted), parts: [text.replace(/^(.{180}\S*).+/, "$1 …")] },
    })).filter((part) => part.hits).sort((a, b) => b.hits - a.hits);
    return make("li", {},
      make("h2", {}, make("a", { href: base + path, lang: titled, dir: "auto" }, ...named ? named.parts : [title])),
      make("small", {}, [kind, date, about].filter(Boolean).join(" · ")),
      ...also ? [make("p", {}, "Also written ", make("bdi", {}, ...also.parts))] : [],
      ...found.slice(0, 3).map(({ anchor, lang, name, parts }) => make("p", { lang, dir: "auto" },
        ...name ? [make("a", { href: `${base}${path}#${anchor}`, dir: "auto" }, name), " "] : [], ...parts)));
  };

  // The form holds what is sought; a facet that is not open yet has boxes for what the address says of it.
  const tick = (name, value, checked) => make("input", { type: "checkbox", name, value, checked });
  const ticked = ({ name }) => new Set(new FormData(form).getAll(name));
  const offer = (facet, ids) => {
    const { list, name, values } = facet, mine = ticked(facet), held = document.activeElement;
    const lines = values.map(([value, all]) => [value, numbers(all).filter((id) => ids.has(id)).length])
      .filter(([value, count]) => count || mine.has(value)).sort((a, b) => mine.has(b[0]) - mine.has(a[0])).slice(0, 50);
    list.replaceChildren(...lines.map(([value, count]) => make("li", {}, make("label", {},
      tick(name, value, mine.has(value)), " ", make("bdi", {}, value), " ", make("small", {}, count)))));
    if (held.name === name) list.querySelector(`[value="${CSS.escape(held.value)}"]`)?.focus();
  };

  const run = async () => {
    const now = ++turn, words = form.find.value, sort = form.sort.value;
    const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(history.state, "", location.pathname + (`${state}` && `?${state}`));
    const head = await load("head"), open = facets.filter((facet) => facet.box.open || ticked(facet).size);
    version = `?${head.version}`;
    const all = [...new Set(terms(words))], telling = all.filter((word) => !head.common.includes(word));
    const query = telling.length ? telling : all;
    const phrases = [...words.matchAll(PHRASE)].map(([each]) => plain(each)).filter((each) => each.trim());
    for (const facet of open) facet.values = await load(`f-${facet.name}`);
    const within = open.map((facet) => [facet, ticked(facet)]).filter(([, mine]) => mine.size).map(([facet, mine]) =>
      [facet, new Set(facet.values.filter(([value]) => mine.has(value)).flatMap(([, list]) => numbers(list)))]);
    const [scores, missing] = query.length ? await look(head, query) : [new Map([...Array(head.count).keys()].map((id) => [id])), []];
    const late = (id) => id < head.undated;
    const sorted = (ids) => [...ids].sort((a, b) => sort === "old" ? late(a) - late(b) || a - b
      : sort || !query.length ? b - a : scores.get(b)[0] - scores.get(a)[0] || a - b);
    const left = (but) => [...scores.keys()].filter((id) => within.every(([facet, ids]) => facet === but || ids.has(id)));
    const likely = phrases.length ? [...new Set([...sorted(left()), ...sorted(scores.keys())])] : []; // chosen facets first
    await sift(scores, likely, phrases);
    const asked = query.length || within.length, ids = asked ? sorted(left()) : [];
    const pages = await Promise.all(ids.slice(0, shown).map((id) => load(`d${id}`)));
    if (now !== turn) return;
    for (const facet of open) offer(facet, new Set(left(facet)));
    const among = likely.length > READ ? ` among the ${READ} likeliest of ${likely.length}` : "";
    const lacking = missing.length ? `. Nothing has: ${missing.join(", ")}` : "";
    find("count").textContent = asked ? `${ids.length} found${among}${lacking}` : "";
    find("results").replaceChildren(...pages.map((each) => result({ query: phrases.length ? all : query, phrases }, each)));
    find("more").hidden = ids.length <= shown;
  };
  const go = (most = 10) => {
    shown = most;
    run().catch(() => { find("count").textContent = "The index can’t be loaded."; });
  };

  const facets = [...area.querySelectorAll("details")].map((box) => {
    const name = box.dataset.facet, list = make("ul", {}, ...given.getAll(name).map((value) => tick(name, value, true)));
    box.append(list);
    box.open ||= list.firstChild;
    box.ontoggle = () => go();
    return { box, list, name };
  });
  form.find.value = given.get("find") || "";
  form.sort.value = given.get("sort") || "";
  form.oninput = ({ target }) => {
    clearTimeout(pause);
    pause = setTimeout(go, target === form.find ? 150 : 0); // while words are being typed, there is time
  };
  form.onsubmit = () => { go(); return false; };
  find("more").onclick = () => go(shown + 10);
  find("off").hidden = true;
  find("live").hidden = false;
  go();
});

// The theme's own box knows names and titles, and leads on to the page. It lacks a name.
const box = document.querySelector(".md-search__input");
if (box) {
  const all = make("a", { class: "dossier-search-all" }, "Search all text");
  (box.oninput = () => { all.href = `${base}search/?find=${encodeURIComponent(box.value)}`; })();
  box.closest("[role=dialog]")?.setAttribute("aria-label", box.placeholder);
  document.querySelector(".md-search-result")?.prepend(all);
}
})();
