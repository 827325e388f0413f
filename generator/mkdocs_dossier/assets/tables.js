// Tables: sorted by a click on a heading, longer ones filtered by words.

(() => {
"use strict";

const { fold, gettext, make, ngettext, page, phrase } = window.dossier;
const SORTABLE = 3;
const LONG = 12;
const NUMBER = /^[-−]?[\d.,\s]+%?$/;
const DATE = /(\d{1,2}\s+)?([A-Za-z]+\s+)?\d{4}\b/;

page((root) => {
  for (const table of root.querySelectorAll("table:not([class])")) {
    // Rows below headings of their own stay there.
    if (table.closest(".dossier-body, .dossier-counts, .dossier-stated") || !table.tHead) continue;
    const rows = [...table.tBodies[0].rows];
    if (rows.length >= SORTABLE) sortable(table, rows);
    if (rows.length >= LONG) filterable(table, rows);
  }
});

function sortable(table, rows) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    if (!heading.textContent.trim() || heading.querySelector("a")) return;
    const onclick = () => {
      const down = heading.getAttribute("aria-sort") === "ascending";
      for (const each of headings) each.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = (row) => row.cells[column]?.textContent.trim() ?? "";
      const compare = order(rows.map(key));
      table.tBodies[0].append(...[...rows].sort((a, b) => compare(key(a), key(b)) * (down ? -1 : 1)));
    };
    heading.append(make("button", { type: "button", class: "dossier-sort", onclick }, ...heading.childNodes));
  });
}

// By size or time where all of a column are numbers or dates; anything else as its language sorts it.
function order(texts) {
  if (!texts.some((text) => text && Number.isNaN(size(text)))) {
    return (a, b) => (a && b ? size(a) - size(b) : !a - !b);
  }
  return new Intl.Collator(document.documentElement.lang || undefined, { numeric: true }).compare;
}

// A number, or a date as the browser reads it, in years: a year alone is a number.
function size(text) {
  const era = /(\d+) (B?)CE$/.exec(text);
  if (era) return era[2] ? 1 - era[1] : +era[1];
  if (NUMBER.test(text)) return parseFloat(text.replace("−", "-").replace(/[^\d.-]/g, ""));
  return 1970 + Date.parse(DATE.exec(text)?.[0].replace(/\s+/g, " ")) / 31556952e3;
}

function filterable(table, rows) {
  const count = make("output", { "aria-live": "polite" });
  const oninput = (event) => {
    const words = fold(event.target.value).split(/\s+/).filter(Boolean);
    for (const row of rows) {
      const text = fold(row.textContent);
      row.hidden = !words.every((word) => text.includes(word));
    }
    const some = rows.filter((row) => !row.hidden).length;
    count.value = words.length ? ngettext("%(some)s of %(num)s row", "%(some)s of %(num)s rows", rows.length, { some }) : "";
  };
  const form = make("form", {
    class: "dossier-controls", role: "search", "aria-label": gettext("Filter the table"), onsubmit: () => false,
  }, make("label", {}, ...phrase(gettext("Rows with %(words)s"), {
    words: make("input", { type: "search", autocomplete: "off", oninput }),
  })), count);
  (table.closest(".md-typeset__scrollwrap") || table).before(form);
}
})();
