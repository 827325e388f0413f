// The search page: a form with facets, and results that open at the paragraph. What reads the index stands in look.js.

(() => {
"use strict";

const {
  PHRASE, base, best, fold, gettext, grade, groups, load, look, make, ngettext, number, numbers, page, phrase, plain,
  letters, signed, words,
} = window.dossier;
const READ = 100; // texts at most that are read for a phrase
const FEW = { questions: 3, records: 6, wording: 3, sources: 4, pages: 3 }; // that are shown of a group beside others
const ANSWERS = 8; // of a question on one record, and half as many records

// All texts of a document, each alone: a phrase does not go from one into another.
const texts = ([, title, , , , about, names, sections, , occasions]) => [
  title, about, ...names, ...sections.flatMap((part) => part.slice(1, 3)),
  ...occasions.flatMap(([name, , , verdict, answers]) => [
    name, ...verdict.slice(2), ...answers.flatMap(([who, , , reading, quotes, remark]) => [who, reading, remark, ...quotes.map(([text]) => text)]),
  ]),
];

// Drops documents that lack a phrase. The index does not tell the order of words, so texts are read, as many as may be.
const sift = (scores, ids, phrases) => Promise.all(ids.map(async (id, place) => {
  if (place >= READ) return scores.delete(id);
  const all = texts(await load(`d${id}`)).map(plain);
  return phrases.every((each) => all.some((text) => text.includes(each))) || scores.delete(id);
}));

// The words of a text that answer: with their hyphens, as they may be written without, and with what is joined to them in
// Hebrew and Arabic; signs of scripts without blanks by twos, as they are looked for, or one alone.
const OWN = `[${letters.unspaced}]`, SPACED = `(?:(?!${OWN})[\\p{L}\\p{N}\\p{M}\\u00ad\\u055b-\\u055f\\u200b-\\u200d])+`;
const WORD = new RegExp(`${SPACED}(?:[-\\u2010\\u2011]${SPACED})*|${OWN}[\\p{M}\\u0e33\\u0eb3]*`, "gu");
const answers = (each, word) => {
  const parts = words(word), whole = parts.join("");
  return signed(each) ? whole.includes(each) : [...parts, whole].some((part) => grade(each, part) || (/^[\u0590-\u06ff]{3}/.test(each) && part.endsWith(each)));
};
const hits = (text, query) => {
  const found = [...text.matchAll(WORD)], all = [];
  for (const [place, { 0: word, index }] of found.entries()) {
    const next = signed(word) && found[place + 1], to = next && next.index + next[0].length;
    const two = next && query.includes(words(text.slice(index, to)).join(""));
    const end = two ? to : query.some((each) => answers(each, word)) ? index + word.length : 0, last = all.at(-1);
    const from = last && last.index + last[0].length > index ? end && all.pop().index : index;
    if (end) all.push(Object.assign([text.slice(from, end)], { index: from }));
  }
  return all;
};

// A text as what an element is made of, hits marked.
const marked = (text, { query }, from = 0, to = text.length) => {
  const parts = [];
  for (const { 0: word, index } of hits(text, query).filter((hit) => hit.index >= from && hit.index < to)) {
    parts.push(text.slice(from, index), make("mark", {}, word));
    from = index + word.length;
  }
  return [...parts, text.slice(from, to)];
};

// A stretch of a text around its first hit or phrase; nothing without one.
const excerpt = (text, wanted) => {
  const { query, phrases } = wanted, found = hits(text, query), held = phrases.find((each) => plain(text).includes(each));
  if (!found.length || (phrases.length && !held)) return;
  const begins = ({ index }) => plain(text.slice(index)).startsWith(held);
  const start = ((held && found.find(begins)) || found[0]).index;
  const end = text.indexOf(" ", start + 180), to = Math.min(end < 0 ? text.length : end, start + 300);
  const from = Math.max(0, start - 150, text.lastIndexOf(" ", Math.max(0, start - 90)));
  const parts = [from ? "… " : "", ...marked(text, wanted, from, to), to < text.length ? " …" : ""];
  return { parts, hits: query.filter((each) => found.some(([word]) => answers(each, word))).length };
};

// A question with its answers, those too that avoid the word.
const answer = (wanted, used, [who, particulars, path, reading, quotes, remark]) => {
  const silent = used && !hits([reading, ...quotes.map(([text]) => text)].join(" "), wanted.query).length;
  return [
    make("dt", {}, ...who ? marked(who, wanted) : [make("small", {}, gettext("article’s own voice"))], ...particulars ? [" ", make("small", {}, particulars)] : []),
    make("dd", {}, ...reading ? [make("a", { class: "dossier-search-claim", href: base + path }, make("strong", {}, ...marked(reading, wanted)))] : [],
      ...quotes.flatMap(([text, lang, source, place]) => [" ",
        make("q", lang ? { lang } : {}, make("bdi", {}, ...marked(text, wanted))), " ",
        make("span", { class: "dossier-cite" }, make("a", { href: base + place }, source))]),
      ...remark ? [make("small", { class: "dossier-missing" }, ...marked(remark, wanted))] : [],
      ...silent ? [make("small", { class: "dossier-missing" }, gettext("the word itself is not used"))] : []),
  ];
};
const occasion = (wanted, used, [name, path, date, verdict, said]) => {
  const [state, sign, label, why] = verdict, more = said.length - ANSWERS;
  return [
    make("p", { class: "dossier-search-where" }, make("a", { href: base + path }, ...marked(name, wanted)), ...date ? [" ", make("small", {}, date)] : []),
    ...verdict.length ? [make("p", { class: `dossier-verdict dossier-${state}` },
      make("span", { class: `dossier-sign dossier-${state}`, "aria-hidden": "true" }, sign), " ", make("strong", {}, `${label}.`), why ? ` ${why}` : "")] : [],
    make("div", { class: "dossier-claims" }, make("dl", {}, ...said.slice(0, ANSWERS).flatMap((each) => answer(wanted, used, each)))),
    ...more > 0 ? [make("p", {}, make("a", { href: base + path }, ngettext("%(num)s more answer", "%(num)s more answers", more)))] : [],
  ];
};
const question = (wanted, [path, title, , , , about, [wording], , lang, occasions]) => {
  const said = ([, , , , all]) => hits(all.flatMap(([, , , reading, quotes]) => [reading, ...quotes.map(([text]) => text)]).join(" "), wanted.query).length;
  const used = wanted.query.length === 1 && occasions.some(said);
  const told = [...occasions].sort((a, b) => Boolean(said(b)) - Boolean(said(a))), more = told.length - ANSWERS / 2;
  return make("li", { class: "dossier-search-question" },
    make("h3", { lang }, make("a", { href: base + path, dir: "auto" }, ...marked(title, wanted)), ...wording ? [" ", make("small", {}, ...marked(wording, wanted))] : []),
    ...told.slice(0, ANSWERS / 2).flatMap((each) => occasion(wanted, used, each)),
    ...more > 0 ? [make("p", {}, make("a", { href: base + path }, ngettext("Answered on %(num)s more page", "Answered on %(num)s more pages", more)))] : [],
    ...told.length ? [] : [make("p", {}, about)]);
};

// Any other result: what it is beside what it is called, and where in it the words stand.
const record = (wanted, [path, title, kind, lang, date, about, names, sections, titled], group) => {
  const holds = excerpt(title, wanted), also = !holds && names.map((name) => excerpt(name, wanted)).find(Boolean);
  const line = excerpt(about, wanted), source = group === "sources", beside = source ? date : kind;
  const found = sections.map(([anchor, heading, text, own]) => ({
    anchor, lang: own || lang, name: heading || anchor && `¶\u00a0${anchor.slice(1)}`,
    ...excerpt(text, wanted) || { ...excerpt(heading, wanted), parts: [text.replace(/^(.{180}\S*).+/, "$1 …")] },
  })).filter((part) => part.hits).sort((a, b) => b.hits - a.hits);
  return make("li", {},
    ...beside ? [make("small", { class: "dossier-search-kind" }, beside)] : [],
    make("h3", {}, make("a", { href: base + path, lang: titled, dir: "auto" }, ...marked(title, wanted)),
      ...source || !date || plain(title).includes(plain(date)) ? [] : [" ", make("small", {}, date)]),
    ...also && group !== "wording" ? [make("p", {}, ...phrase(gettext("Also written %(name)s"), { name: make("bdi", {}, ...also.parts) }))] : [],
    ...about ? [make("p", {}, ...line ? line.parts : [about])] : [],
    ...found.slice(0, source || !(holds || also || line) ? 3 : 1).map((part) => make("p", { lang: part.lang, dir: "auto" },
      ...part.name ? [make("a", { href: `${base}${path.split("#")[0]}#${part.anchor}`, dir: "auto" }, part.name), " "] : [], ...part.parts)));
};

page((root) => {
  const area = root.querySelector(".dossier-search-area"), form = area?.querySelector("form");
  if (!form) return;
  const find = (name) => area.querySelector(`.dossier-search-${name}`);
  const given = new URLSearchParams(location.search);
  let turn = 0, shown, pause;

  const section = ({ name, ids }, most) => {
    const radio = form.querySelector(`[name=in][value=${name}]`), all = make("button", { type: "button", class: "dossier-search-all" });
    all.textContent = gettext("All: %(count)s", { count: ids.length });
    all.onclick = () => { radio.checked = true; go(); radio.focus(); };
    return make("section", {}, make("h2", {}, radio.dataset.label, ...ids.length > most ? [" ", all] : []), make("ol"));
  };

  // Results, each below those before it as soon as it is there: nothing that stands is moved. All are asked for at once.
  const draw = async (now, wanted, only, some) => {
    const results = find("results"), most = ({ name }) => only ? Infinity : FEW[name];
    const asked = some.map((each) => [each, each.ids.slice(0, only ? shown : FEW[each.name]).map((id) => load(`d${id}`))]);
    for (const [, pages] of asked) for (const one of pages) one.catch(() => 0); // one that fails is told of where it would stand
    for (const [place, [group, pages]] of asked.entries()) {
      for (const [at, one] of pages.entries()) {
        const each = await one;
        if (now !== turn) return;
        if (!at) results[place ? "append" : "replaceChildren"](section(group, most(group)));
        results.lastChild.lastChild.append((group.name === "questions" ? question : record)(wanted, each, group.name));
      }
    }
    if (!asked.length) results.replaceChildren();
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
    const sought = await look(words), { head, all, query, scores, missing, instead } = sought;
    const open = facets.filter((facet) => facet.box.open || ticked(facet).size);
    const phrases = [...words.matchAll(PHRASE)].map(([each]) => plain(each)).filter((each) => each.trim());
    for (const facet of open) facet.values = await load(`f-${facet.name}`);
    const within = open.map((facet) => [facet, ticked(facet)]).filter(([, mine]) => mine.size).map(([facet, mine]) =>
      [facet, new Set(facet.values.filter(([value]) => mine.has(value)).flatMap(([, list]) => numbers(list)))]);
    const ranked = best(scores), dated = (id) => id >= head.groups.findLast(([, start]) => start <= id)[2];
    if (sort) ranked.sort((a, b) => sort === "old" ? dated(b) - dated(a) || a - b : dated(b) - dated(a) || b - a);
    const left = (but) => ranked.filter((id) => scores.has(id) && within.every(([facet, ids]) => facet === but || ids.has(id)));
    const likely = phrases.length ? [...new Set([...left(), ...ranked])] : []; // chosen facets first
    await sift(scores, likely, phrases);
    const asked = query.length || missing.length || within.length, ids = asked ? left() : [], only = form.in.value;
    if (now !== turn) return;
    const some = groups(sought, ids).filter(({ name }) => !only || only === name);
    for (const facet of open) offer(facet, new Set(left(facet)));
    tell(head, ids, likely, missing, instead);
    const wanted = { query: phrases.length ? all : query, phrases };
    await draw(now, wanted, only, some);
    if (now === turn) find("more").hidden = !only || some.every((each) => each.ids.length <= shown);
  };

  // How many there are, in all and by group, and what was not found as it was written.
  const tell = (head, ids, likely, missing, instead) => {
    const values = { most: READ, all: likely.length };
    const count = likely.length > READ
      ? ngettext("%(num)s found among the %(most)s likeliest of %(all)s", "%(num)s found among the %(most)s likeliest of %(all)s", ids.length, values)
      : ngettext("%(num)s found", "%(num)s found", ids.length);
    const lacking = missing.length ? [gettext("Nothing has: %(words)s", { words: missing.join(", ") })] : [];
    const spelt = instead.map((each) => gettext("Nothing has %(word)s; found instead: %(words)s", { word: each.word, words: each.spelt.join(", ") }));
    const asked = ids.length || missing.length || form.find.value.trim();
    find("count").textContent = asked ? [count, ...lacking, ...spelt].join(". ") : "";
    const ends = [...head.groups.slice(1).map(([, start]) => start), head.count];
    head.groups.forEach(([name, start], place) => {
      const held = ids.filter((id) => id >= start && id < ends[place]).length, radio = form.querySelector(`[name=in][value=${name}]`);
      radio.parentNode.querySelector("small").textContent = held ? number(held) : "";
      radio.parentNode.hidden = !held && !radio.checked;
    });
    find("groups").hidden = !asked;
    find("groups").querySelector("small").textContent = number(ids.length);
  };

  const go = (most = 10) => {
    shown = most;
    run().catch(() => { find("count").textContent = gettext("The index can’t be loaded."); });
  };

  const facets = [...area.querySelectorAll("details[data-facet]")].map((box) => {
    const name = box.dataset.facet, list = make("ul", {}, ...given.getAll(name).map((value) => tick(name, value, true)));
    box.append(list);
    box.open ||= list.firstChild;
    box.ontoggle = () => go();
    return { box, list, name };
  });
  form.find.value = given.get("find") ?? given.get("q") ?? "";
  form.in.value = given.get("in") || "";
  form.sort.value = given.get("sort") || "";
  form.oninput = () => {
    clearTimeout(pause);
    pause = setTimeout(go); // letters that come at once are looked for once
  };
  form.onsubmit = () => { go(); return false; };
  find("more").onclick = () => go(shown + 10);
  find("off").hidden = true;
  find("live").hidden = false;
  go();
});
})();
