// The box on every page. What reads the index stands in look.js, and the search page has search.js.

(() => {
"use strict";

const { base, gettext, make, page, script } = window.dossier;

let asked, searching;
const ready = () => asked ||= new Promise((done, failed) => script("look.js", failed, done, false)).then(() => window.dossier);

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
    const { path } = await (await ready()).load("head");
    all.href = `${base}${path}?find=${encodeURIComponent(input.value)}`;
  };

  input.onfocus = ready;
  form.oninput = async () => {
    const { value } = input, { best, groups, load, look } = await ready();
    const [found] = await Promise.all([look(value), aim()]);
    const ids = value ? groups(found, best(found.scores)).flatMap((each) => each.ids.slice(0, 3)).slice(0, 7) : [];
    const some = await Promise.all(ids.map((id) => load(`d${id}`)));
    if (value !== input.value) return;
    all.textContent = value && gettext("All results: %(count)s", { count: found.scores.size });
    list.replaceChildren(...some.map(([path, title, kind, , , , , , lang]) =>
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
  if (!root.querySelector(".dossier-search-area") || searching) return;
  searching = true;
  ready();
  script("search.js", null, null, false);
});
})();
