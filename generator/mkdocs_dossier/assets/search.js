/* The search page. Its index comes in small scripts, as export/search.py says; fold and split are as in text/words.py. */
(() => {
  const here = document.currentScript.src, root = new URL("../../", here), loading = {}, arrived = {};
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const PLAIN = {ı: "i", ł: "l", ø: "o", đ: "d", ə: "e", ς: "σ"};
  const fold = text => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "")
    .replace(/[ıłøđəς]/g, letter => PLAIN[letter]);
  const split = text => fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  let version = "";
  window.dossierData = (name, data) => arrived[name](data);
  const load = name => loading[name] ||= new Promise((done, onerror) => {
    arrived[name] = done;
    document.head.append(make("script", {src: new URL("search/" + name + ".js" + version, here), onerror}));
  });
  const make = (tag, more, ...inside) => {
    const element = Object.assign(document.createElement(tag), more);
    element.append(...inside);
    return element;
  };

  const numbers = text => {
    const found = [];
    for (let i = 0, last = -1, digit; i < text.length; found.push(last += 1)) {
      for (let shift = 0; shift < 1 || digit & 32; shift += 5) last += ((digit = DIGITS.indexOf(text[i++])) & 31) << shift;
    }
    return found;
  };

  /* How well a term answers a word: the same, begins with it, or likely a form of it. */
  const stem = word => word.length < 5 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.75)));
  const grade = (word, term) => term === word ? 1 : word.length < 3 || /^\d+$/.test(word) ? 0
    : term.startsWith(word) ? 0.6 : word.length > 4 && term.startsWith(stem(word)) && Math.abs(term.length - word.length) < 3 ? 0.5 : 0;

  /* Documents with the score and the weight of the words they have; and words that none has. */
  const look = async (head, query) => {
    const scores = new Map(), missing = [];
    let whole = 0;
    for (const word of query) {
      const best = new Map(), at = text => Math.max(0, head.terms.findLastIndex(first => first <= text));
      const from = Math.max(at(word.length < 3 ? word : stem(word)), at(word) - 1), to = word.length < 3 ? from : at(word + "\uffff");
      let weight = 0;
      for (let number = from; number <= to && number < from + 3; number++) {
        for (const [term, found] of Object.entries(await load("t" + number))) {
          const fit = grade(word, term);
          if (!fit) continue;
          const lists = found.split("/").map(numbers), rare = Math.log(1 + head.count / lists.flat().length);
          weight = Math.max(weight, rare);
          lists.forEach((list, sort) => list.forEach(id => best.set(id, Math.max(best.get(id) || 0, fit * rare * [1, 1.7, 5][sort]))));
        }
      }
      if (!best.size) missing.push(word);
      whole += weight;
      best.forEach((score, id) => {
        const [sum, had] = scores.get(id) || [0, 0];
        scores.set(id, [sum + score, had + weight]);
      });
    }
    /* What has all words; else what has the most telling ones. */
    const most = Math.max(0, ...[...scores.values()].map(score => score[1])) - 1e-9;
    scores.forEach((score, id) => score[1] < (most > whole - 1e-6 ? most : most * 0.8) && scores.delete(id));
    return [scores, missing];
  };

  /* A stretch of a text around its first hit, hits marked; nothing without one. */
  const excerpt = (text, query) => {
    const hits = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].filter(found => query.some(word => grade(word, fold(found[0]))));
    if (!hits.length) return;
    const cut = text.indexOf(" ", hits[0].index + 180), to = cut < 0 ? text.length : cut;
    let from = Math.max(0, text.lastIndexOf(" ", Math.max(0, hits[0].index - 90)));
    const parts = from ? ["… "] : [];
    hits.filter(hit => hit.index < to).forEach(({0: word, index}) => {
      parts.push(text.slice(from, index), make("mark", {}, word));
      from = index + word.length;
    });
    parts.push(text.slice(from, to), to < text.length ? " …" : "");
    return {parts, hits: query.filter(word => hits.some(hit => grade(word, fold(hit[0])))).length};
  };

  const start = () => {
    const area = document.querySelector(".dossier-search-area"), form = area?.querySelector("form");
    if (!form) return;
    const find = name => area.querySelector(".dossier-search-" + name);
    const flat = find("off").querySelector("a").pathname.endsWith(".html"), given = new URLSearchParams(location.search);
    const link = (path, anchor) => new URL((flat ? path + ".html" : path.replace(/(^|\/)index$/, "$1").replace(/([^/])$/, "$1/"))
      + (anchor && "#" + anchor), root).href;
    let turn = 0, shown = 10, pause;

    const result = (query, [path, title, kind, lang, date, about, names, sections]) => {
      const named = excerpt(title, query), also = !named && names.map(name => excerpt(name, query)).find(Boolean);
      const found = sections.map(([anchor, heading, text]) => ({anchor, name: heading || anchor && "¶\u00a0" + anchor.slice(1),
        ...excerpt(text, query) || excerpt(heading, query)})).filter(part => part.hits);
      return make("li", {},
        make("h2", {}, make("a", {href: link(path, ""), dir: "auto"}, ...named ? named.parts : [title])),
        make("small", {}, [kind, date, about].filter(Boolean).join(" · ")),
        ...also ? [make("p", {}, "Also written ", make("bdi", {}, ...also.parts))] : [],
        ...found.sort((a, b) => b.hits - a.hits).slice(0, 3).map(part => make("p", {lang, dir: "auto"},
          ...part.name ? [make("a", {href: link(path, part.anchor)}, part.name), " "] : [], ...part.parts)));
    };

    const offer = ({box, name, mine, values}, ids, focus) => {
      const list = box.querySelector("ul") || box.appendChild(make("ul"));
      const lines = values.map(([value, all]) => [value, numbers(all).filter(id => ids.has(id)).length])
        .filter(([value, count]) => count || mine.has(value)).sort((a, b) => mine.has(b[0]) - mine.has(a[0])).slice(0, 50);
      list.replaceChildren(...lines.map(([value, count]) => make("li", {}, make("label", {},
        make("input", {type: "checkbox", checked: mine.has(value), onchange: event => {
          mine[event.target.checked ? "add" : "delete"](value);
          shown = 10;
          go(name + value);
        }}), " ", make("bdi", {}, value), " ", make("small", {}, count)))));
      list.children[lines.findIndex(([value]) => name + value === focus)]?.querySelector("input").focus();
    };

    const run = async focus => {
      const now = ++turn, words = form.find.value, sort = form.sort.value;
      const state = new URLSearchParams([["find", words], ["sort", sort]].filter(pair => pair[1]));
      facets.forEach(({name, mine}) => mine.forEach(value => state.append(name, value)));
      history.replaceState(history.state, "", location.pathname + (`${state}` && "?" + state));
      const head = await load("head"), open = facets.filter(({box, mine}) => box.open || mine.size);
      version = "?" + head.version;
      const all = [...new Set(split(words))], telling = all.filter(word => !head.common.includes(word)), query = telling.length ? telling : all;
      for (const facet of open) facet.values = await load("f-" + facet.name);
      const within = open.filter(({mine}) => mine.size).map(({name, mine, values}) => [name,
        new Set(values.filter(([value]) => mine.has(value)).flatMap(([, list]) => numbers(list)))]);
      const [scores, missing] = query.length ? await look(head, query) : [new Map([...Array(head.count).keys()].map(id => [id])), []];
      const left = but => [...scores.keys()].filter(id => within.every(([name, ids]) => name === but || ids.has(id)));
      const asked = query.length || within.length, ids = asked ? left() : [], late = id => id < head.undated;
      ids.sort((a, b) => sort === "old" ? late(a) - late(b) || a - b
        : sort || !query.length ? b - a : scores.get(b)[0] - scores.get(a)[0] || a - b);
      const pages = await Promise.all(ids.slice(0, shown).map(id => load("d" + id)));
      if (now !== turn) return;
      open.forEach(facet => offer(facet, new Set(left(facet.name)), focus));
      find("count").textContent = asked ? ids.length + " found" + (missing.length ? ". Nothing has: " + missing.join(", ") : "") : "";
      find("results").replaceChildren(...pages.map(page => result(query, page)));
      find("more").hidden = ids.length <= shown;
    };
    const go = focus => run(focus).catch(() => { find("count").textContent = "The index can’t be loaded."; });

    const facets = [...area.querySelectorAll("details")].map(box => {
      const name = box.dataset.facet, mine = new Set(given.getAll(name));
      box.open ||= mine.size;
      box.ontoggle = () => go();
      return {box, name, mine};
    });
    form.find.value = given.get("find") || "";
    form.sort.value = given.get("sort") || "";
    form.oninput = () => { clearTimeout(pause); shown = 10; pause = setTimeout(go, 150); };
    form.onsubmit = event => { event.preventDefault(); go(); };
    find("more").onclick = () => { shown += 10; go(); };
    find("off").hidden = true;
    find("live").hidden = false;
    go();
  };

  /* The theme's own box knows names and titles, and leads on to the page. It lacks a name. */
  const box = document.querySelector(".md-search__input");
  if (box) {
    const all = make("a", {className: "dossier-search-all", textContent: "Search all text"});
    (box.oninput = () => { all.href = new URL("search/?find=" + encodeURIComponent(box.value), root); })();
    box.closest("[role=dialog]")?.setAttribute("aria-label", box.placeholder);
    document.querySelector(".md-search-result")?.prepend(all);
  }
  window.document$ ? window.document$.subscribe(start) : start();
})();
