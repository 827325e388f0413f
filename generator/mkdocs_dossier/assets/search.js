/* The search page. The index is cut into small scripts that are loaded when needed: so it works without a server,
   and no search transfers more than its words' part. export/search.py writes it; fold() and WORD are as there. */
(() => {
  "use strict";
  const here = document.currentScript.src, folder = new URL("search/", here), root = new URL("../../", here);
  const PAGE = 10, SECTIONS = 3, AROUND = 90, LISTED = 25, WEIGHT = [1, 1.7, 5];
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const WORD = /[\p{L}\p{N}\p{M}]+/gu, PLAIN = {ı: "i", ł: "l", ø: "o", đ: "d", ə: "e", ς: "σ"};
  const fold = text => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "")
    .replace(/[ıłøđəς]/g, letter => PLAIN[letter]);
  const split = text => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  const words = text => [...new Set(split(text))];

  const loading = {};
  let version = "";
  window.dossierData = (name, value) => loading[name].done(value);
  const load = name => {
    if (!loading[name]) {
      const entry = loading[name] = {};
      entry.data = new Promise((done, fail) => {
        const script = document.createElement("script");
        Object.assign(entry, {done});
        script.src = new URL(name + ".js" + version, folder);
        script.onerror = () => { delete loading[name]; fail(new Error(name)); };
        document.head.append(script);
      });
    }
    return loading[name].data;
  };

  const make = (tag, more, ...children) => {
    const element = Object.assign(document.createElement(tag), more);
    element.append(...children);
    return element;
  };

  /* Ascending numbers, written as their differences, five bits a character, the lowest first. */
  const numbers = text => {
    const found = [];
    for (let i = 0, last = -1; i < text.length; found.push(last += 1)) {
      for (let shift = 0, digit = 32; digit & 32; shift += 5) last += ((digit = DIGITS.indexOf(text[i++])) & 31) << shift;
    }
    return found;
  };

  /* How well a word of the text answers one of the query: the same, begins with it, or likely a form of it. */
  const stem = word => word.length < 5 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.75)));
  const grade = (word, term) => {
    if (term === word) return 1;
    if (word.length < 3 || /^\d+$/.test(word)) return 0;
    if (term.startsWith(word)) return 0.6;
    return word.length > 4 && term.startsWith(stem(word)) && Math.abs(term.length - word.length) < 3 ? 0.5 : 0;
  };

  const shards = (head, word) => {
    const at = text => Math.max(0, head.terms.findLastIndex(first => first <= text));
    const first = at(word.length < 3 ? word : stem(word)), last = at(word + (word.length < 3 ? "" : "\uffff"));
    const home = at(word), from = Math.max(first, home - 1);
    return Array.from({length: Math.min(last, from + 2) - from + 1}, (_, i) => load("t" + (from + i)));
  };

  /* Documents by number with their scores, and the words that no document has. */
  const look = async (head, query) => {
    const scores = new Map(), missing = [];
    let whole = 0;
    for (const word of query) {
      const best = new Map();
      let weight = 0;
      for (const shard of await Promise.all(shards(head, word))) {
        for (const term in shard) {
          const fit = grade(word, term);
          if (!fit) continue;
          const lists = shard[term].split("/").map(numbers);
          const rare = Math.log(1 + head.count / lists.flat().length);
          weight = Math.max(weight, rare);
          lists.forEach((list, sort) => list.forEach(id => best.set(id, Math.max(best.get(id) || 0, fit * WEIGHT[sort] * rare))));
        }
      }
      if (!best.size) missing.push(word);
      whole += weight;
      best.forEach((score, id) => {
        const former = scores.get(id) || [0, 0];
        scores.set(id, [former[0] + score, former[1] + weight]);
      });
    }
    /* Whatever has all words; where nothing has, what has the most telling ones. */
    const most = Math.max(0, ...[...scores.values()].map(score => score[1]));
    const least = most > whole - 1e-9 ? most - 1e-9 : most * 0.8;
    scores.forEach((score, id) => score[1] < least && scores.delete(id));
    return {scores, missing};
  };

  /* A stretch of a text around its first hit, hits marked; null without one. */
  const excerpt = (text, query) => {
    const hits = [...text.matchAll(WORD)].filter(found => query.some(word => grade(word, fold(found[0]))));
    if (!hits.length && query.length) return null;
    const first = hits.length ? hits[0].index : 0;
    let from = Math.max(0, text.lastIndexOf(" ", Math.max(0, first - AROUND)));
    const cut = text.indexOf(" ", first + 2 * AROUND), to = cut < 0 ? text.length : cut;
    const parts = from ? ["… "] : [], seen = new Set();
    for (const {0: word, index} of hits) {
      seen.add(query.find(each => grade(each, fold(word))));
      if (index >= to) continue;
      parts.push(text.slice(from, index), make("mark", {}, word));
      from = index + word.length;
    }
    parts.push(text.slice(from, to), to < text.length ? " …" : "");
    return {parts, hits: seen.size};
  };

  const start = () => {
    const form = document.querySelector("form.dossier-search");
    if (!form || form.dataset.on) return;
    form.dataset.on = "on";
    const area = form.closest(".dossier-search-area"), find = name => area.querySelector(".dossier-search-" + name);
    const flat = /\.html$/.test(area.querySelector(".dossier-search-off a").href);
    const link = (path, anchor) => new URL(
      (flat ? path + ".html" : path.replace(/(^|\/)index$/, "$1").replace(/([^/])$/, "$1/")) + (anchor && "#" + anchor), root).href;
    const chosen = {};
    let turn = 0, shown = PAGE;
    find("off").hidden = true;
    find("live").hidden = false;

    const result = (query, [path, title, kind, lang, date, about, names, sections]) => {
      const found = sections.map(([anchor, heading, text]) => {
        const part = excerpt(text, query) || excerpt(heading, query);
        return part && {...part, anchor, heading: heading || (anchor && "¶\u00a0" + anchor.slice(1))};
      }).filter(Boolean).sort((a, b) => b.hits - a.hits);
      const also = query.length && !excerpt(title, query) && names.find(name => excerpt(name, query));
      return make("li", {},
        make("h2", {}, make("a", {href: link(path, ""), dir: "auto"}, ...(excerpt(title, query) || {parts: [title]}).parts)),
        make("small", {}, [kind, date, about].filter(Boolean).join(" · ")),
        ...(also ? [make("p", {}, "Also written ", make("bdi", {}, ...excerpt(also, query).parts))] : []),
        make("ul", {}, ...(query.length ? found : []).slice(0, SECTIONS).map(part => make("li", {dir: "auto", lang},
          ...(part.heading ? [make("a", {href: link(path, part.anchor)}, part.heading), " "] : []), ...part.parts))));
    };

    const facet = (box, name, values, ids, focus) => {
      const lines = values.map(([value, list]) => [value, numbers(list).filter(id => ids.has(id)).length])
        .filter(([value, count]) => count || chosen[name].has(value));
      lines.sort((a, b) => chosen[name].has(b[0]) - chosen[name].has(a[0]));
      const wanted = fold(box.querySelector("[type=search]")?.value || "");
      const shownLines = lines.filter(([value]) => fold(value).includes(wanted)).slice(0, LISTED);
      const list = box.querySelector("ul") || box.appendChild(make("ul"));
      if (lines.length > LISTED && !box.querySelector("[type=search]")) {
        list.before(make("input", {type: "search", ariaLabel: box.firstElementChild.textContent, oninput: () => go()}));
      }
      list.replaceChildren(...shownLines.map(([value, count]) => make("li", {}, make("label", {},
        make("input", {type: "checkbox", checked: chosen[name].has(value), onchange: event => {
          chosen[name][event.target.checked ? "add" : "delete"](value);
          shown = PAGE;
          go(name + value);
        }}), " ", make("bdi", {}, value), " ", make("small", {}, String(count))))));
      const at = focus && shownLines.findIndex(([value]) => name + value === focus);
      if (at >= 0) list.children[at].querySelector("input").focus();
    };

    const run = async focus => {
      const mine = ++turn, query = words(form.find.value), address = new URLSearchParams();
      if (form.find.value) address.set("find", form.find.value);
      if (form.sort.value) address.set("sort", form.sort.value);
      for (const name in chosen) chosen[name].forEach(value => address.append(name, value));
      history.replaceState(history.state, "", location.pathname + (String(address) && "?" + address));
      const head = await load("head");
      version = "?" + head.version;
      const narrowed = Object.keys(chosen).filter(name => chosen[name].size);
      const open = [...area.querySelectorAll("details")].filter(box => box.open || chosen[box.dataset.facet].size);
      const [{scores, missing}, ...lists] = await Promise.all([
        query.length ? look(head, query) : {scores: new Map(Array.from({length: head.count}, (_, id) => [id, [0]])), missing: []},
        ...open.map(box => load("f-" + box.dataset.facet)),
      ]);
      const values = Object.fromEntries(open.map((box, i) => [box.dataset.facet, lists[i]]));
      const within = narrowed.map(name => [name, new Set(values[name].filter(([value]) => chosen[name].has(value))
        .flatMap(([, list]) => numbers(list)))]);
      const left = but => [...scores.keys()].filter(id => within.every(([name, ids]) => name === but || ids.has(id)));
      const ids = query.length || narrowed.length ? left() : [];
      const sort = form.sort.value || (query.length ? "" : "new");
      ids.sort((a, b) => sort === "old" ? (a < head.undated) - (b < head.undated) || a - b : sort === "new" ? b - a : scores.get(b)[0] - scores.get(a)[0] || a - b);
      const pages = await Promise.all(ids.slice(0, shown).map(id => load("d" + id)));
      if (mine !== turn) return;
      open.forEach(box => facet(box, box.dataset.facet, values[box.dataset.facet], new Set(left(box.dataset.facet)), focus));
      find("count").textContent = query.length || narrowed.length
        ? (ids.length === 1 ? "1 result" : ids.length.toLocaleString(document.documentElement.lang || "en") + " results")
          + (missing.length ? ". Nothing has: " + missing.join(", ") : "") : "";
      find("results").replaceChildren(...pages.map(page => result(query, page)));
      find("more").hidden = ids.length <= shown;
    };
    const go = focus => run(focus).catch(error => { find("count").textContent = "The index could not be loaded (" + error.message + ")."; });

    const address = new URLSearchParams(location.search);
    form.find.value = address.get("find") || "";
    form.sort.value = address.get("sort") || "";
    for (const box of area.querySelectorAll("details")) {
      chosen[box.dataset.facet] = new Set(address.getAll(box.dataset.facet));
      box.open ||= chosen[box.dataset.facet].size > 0;
      box.addEventListener("toggle", () => go());
    }
    let pause;
    form.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(() => { shown = PAGE; go(); }, 150); });
    form.addEventListener("submit", event => { event.preventDefault(); go(); });
    find("more").addEventListener("click", () => { shown += PAGE; go(); });
    go();
  };

  /* The theme's own box knows names and titles; it hands over to this page. */
  const box = document.querySelector(".md-search__input"), list = document.querySelector(".md-search-result");
  if (box && list) {
    const all = make("a", {className: "dossier-search-all"});
    const update = () => {
      all.href = new URL("search/", root) + (box.value && "?find=" + encodeURIComponent(box.value));
      all.textContent = box.value ? "Search all text for “" + box.value + "”" : "Search all text";
    };
    box.closest("[role=dialog]")?.setAttribute("aria-label", box.placeholder);  // the theme leaves it without a name
    box.addEventListener("input", update);
    update();
    list.prepend(all);
  }
  window.document$ ? window.document$.subscribe(start) : start();
})();
