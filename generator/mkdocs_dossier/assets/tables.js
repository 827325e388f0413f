// Tables: sorted by a click on a heading, longer ones filtered by words.

(() => {
  "use strict";

  const { make } = window.dossier;
  const SORTABLE = 3;
  const LONG = 12;
  const MONTHS = "january february march april may june july august september october november december".split(" ");
  const DATE = /(?:(\d{1,2})[\s\u00a0]+)?([A-Za-z]+)?[\s\u00a0]*(\d{4})\b/;

  window.dossier.page((root, signal) => {
    for (const table of root.querySelectorAll("table")) {
      if (table.closest(".dossier-body") || !table.tHead || !table.tBodies.length) continue;
      const rows = [...table.tBodies[0].rows];
      if (rows.length < SORTABLE || table.tHead.querySelector("button")) continue;
      sortable(table, rows, signal);
      if (rows.length >= LONG) filterable(table, rows, signal);
    }
  });

  function sortable(table, rows, signal) {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      if (!heading.textContent.trim() || heading.querySelector("a")) return;
      const button = make("button", { type: "button", class: "dossier-sort" }, ...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const down = heading.getAttribute("aria-sort") === "ascending";
        for (const each of headings) each.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        const keys = new Map(rows.map((row) => [row, row.cells[column]?.textContent.trim() ?? ""]));
        const compare = order([...keys.values()]);
        const sorted = [...rows].sort((a, b) => compare(keys.get(a), keys.get(b)) * (down ? -1 : 1));
        table.tBodies[0].append(...sorted);
      }, { signal });
    });
  }

  // Numbers by size and dates by time where all of a column are such; anything else as its language sorts it.
  function order(texts) {
    const filled = texts.filter(Boolean);
    for (const read of [number, day]) {
      if (filled.length && filled.every((text) => !Number.isNaN(read(text)))) {
        return (a, b) => (a && b ? read(a) - read(b) : Number(!a) - Number(!b));
      }
    }
    const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
    return collator.compare;
  }

  function number(text) {
    return /^[-−]?[\d.,\s\u00a0]+%?$/.test(text) ? parseFloat(text.replace("−", "-").replace(/[^\d.-]/g, "")) : NaN;
  }

  function day(text) {
    const found = DATE.exec(text);
    if (!found) return NaN;
    const month = found[2] ? MONTHS.indexOf(found[2].toLowerCase()) : 0;
    return month < 0 ? NaN : Number(found[3]) * 372 + month * 31 + Number(found[1] || 0);
  }

  function filterable(table, rows, signal) {
    const input = make("input", { type: "search", autocomplete: "off" });
    const count = make("output", { "aria-live": "polite" });
    const form = make("form", { class: "dossier-controls", role: "search", "aria-label": "Filter the table" });
    form.append(make("label", {}, "Rows with ", input), count);
    (table.closest(".md-typeset__scrollwrap") || table).before(form);
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    input.addEventListener("input", () => {
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const text = fold(row.textContent);
        row.hidden = !words.every((word) => text.includes(word));
        if (!row.hidden) shown += 1;
      }
      count.value = words.length ? `${shown} of ${rows.length} rows` : "";
    }, { signal });
  }

  // "erdogan" finds Erdoğan.
  function fold(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ı/g, "i");
  }
})();
