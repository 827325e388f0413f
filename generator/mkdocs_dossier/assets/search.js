// The search page: a form with facets, and results that open at the paragraph. What reads the index stands in find.js.

(() => {
"use strict";

const { base, best, fold, gettext, grade, load, look, make, ngettext, number, numbers, page, phrase, plain } = window.dossier;
const PHRASE = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
const READ = 100; // texts at most that are read for a phrase

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
      ...also ? [make("p", {}, ...phrase(gettext("Also written %(name)s"), { name: make("bdi", {}, ...also.parts) }))] : [],
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
      tick(name, value, mine.has(value)), " ", make("bdi", {}, value), " ", make("small", {}, number(count))))));
    if (held.name === name) list.querySelector(`[value="${CSS.escape(held.value)}"]`)?.focus();
  };

  const run = async () => {
    const now = ++turn, words = form.find.value, sort = form.sort.value;
    const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(history.state, "", location.pathname + (`${state}` && `?${state}`));
    const { head, all, query, scores, missing } = await look(words);
    const open = facets.filter((facet) => facet.box.open || ticked(facet).size);
    const phrases = [...words.matchAll(PHRASE)].map(([each]) => plain(each)).filter((each) => each.trim());
    for (const facet of open) facet.values = await load(`f-${facet.name}`);
    const within = open.map((facet) => [facet, ticked(facet)]).filter(([, mine]) => mine.size).map(([facet, mine]) =>
      [facet, new Set(facet.values.filter(([value]) => mine.has(value)).flatMap(([, list]) => numbers(list)))]);
    const late = (id) => id < head.undated;
    const ranked = best(scores);
    if (sort) ranked.sort((a, b) => sort === "old" ? late(a) - late(b) || a - b : b - a);
    const left = (but) => ranked.filter((id) => scores.has(id) && within.every(([facet, ids]) => facet === but || ids.has(id)));
    const likely = phrases.length ? [...new Set([...left(), ...ranked])] : []; // chosen facets first
    await sift(scores, likely, phrases);
    const asked = query.length || within.length, ids = asked ? left() : [];
    const pages = await Promise.all(ids.slice(0, shown).map((id) => load(`d${id}`)));
    if (now !== turn) return;
    for (const facet of open) offer(facet, new Set(left(facet)));
    const few = likely.length > READ;
    const count = few
      ? ngettext("%(num)s found among the %(most)s likeliest of %(all)s", "%(num)s found among the %(most)s likeliest of %(all)s", ids.length, { most: READ, all: likely.length })
      : ngettext("%(num)s found", "%(num)s found", ids.length);
    const lacking = missing.length ? gettext("Nothing has: %(words)s", { words: missing.join(", ") }) : "";
    find("count").textContent = asked ? [count, lacking].filter(Boolean).join(". ") : "";
    find("results").replaceChildren(...pages.map((each) => result({ query: phrases.length ? all : query, phrases }, each)));
    find("more").hidden = ids.length <= shown;
  };
  const go = (most = 10) => {
    shown = most;
    run().catch(() => { find("count").textContent = gettext("The index can’t be loaded."); });
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
})();
