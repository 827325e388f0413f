// Figures: zoom and pan, filters by kind, actor and date, and what belongs together lit up on pointing and focus.

(() => {
"use strict";

const { data, make, on, page, record } = window.dossier;
const NOUNS = { timeline: "events", map: "places", network: "actors" };
const STEPS = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, -0.2], ArrowDown: [0, 0.2] };
const LIGHTS = ["df-lit", "df-dim", "dossier-lit"];
const CLOSEST = 8;

page((root) => {
  const figures = [...root.querySelectorAll(".dossier-figure[data-figure]")];
  if (!figures.length) return;
  for (const figure of figures) {
    if (figure.dataset.figure in NOUNS && figure.querySelector(".df-wide")) zoomable(figure);
  }
  const facets = data(root, "dossier-facets");
  if (facets) filters(root, figures, facets);
  lighting(root, figures);
});

// Zoom and pan move the drawing's view box, so lines and letters stay sharp.

function zoomable(figure) {
  const drawings = [...figure.querySelectorAll("svg")].map((svg) => {
    const { x, y, width, height } = svg.viewBox.baseVal;
    return { svg, x, y, width, height };
  });
  let scale = 1;
  let middle = [0.5, 0.5]; // of the part shown, as shares of the whole

  const move = (across, down) => {
    const half = 0.5 / scale;
    const within = (share) => Math.min(Math.max(share, half), 1 - half);
    middle = [within(middle[0] + across / scale), within(middle[1] + down / scale)];
    for (const { svg, x, y, width, height } of drawings) {
      const left = x + (middle[0] - half) * width;
      const top = y + (middle[1] - half) * height;
      svg.setAttribute("viewBox", `${left} ${top} ${width / scale} ${height / scale}`);
    }
    figure.classList.toggle("df-zoomed", scale > 1);
    nearer.disabled = scale >= CLOSEST;
    farther.disabled = whole.disabled = scale <= 1;
  };
  const zoom = (factor) => {
    scale = Math.min(Math.max(scale * factor, 1), CLOSEST);
    move(0, 0);
  };

  const button = (label, sign, factor) =>
    make("button", { type: "button", "aria-label": label, title: label, onclick: () => zoom(factor) }, sign);
  const nearer = button("Zoom in", "+", 1.6);
  const farther = button("Zoom out", "−", 1 / 1.6);
  const whole = button("Show the whole figure", "⤢", 0);
  const onkeydown = (event) => {
    if (!(event.key in STEPS) || scale <= 1) return;
    event.preventDefault();
    move(...STEPS[event.key]);
  };
  figure.prepend(make("div", {
    class: "dossier-controls df-zoom", role: "group", "aria-label": "Zoom; arrow keys move the figure", onkeydown,
  }, nearer, farther, whole));
  on(figure, "wheel", (event) => {
    if (!event.ctrlKey) return; // the wheel alone scrolls the page
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2);
  }, { passive: false });
  dragging(figure, move, () => scale > 1);
  zoom(1);
}

function dragging(figure, move, allowed) {
  let from, moved;
  on(figure, "pointerdown", ({ target, clientX, clientY }) => {
    moved = false;
    if (allowed() && target.closest("svg")) from = [clientX, clientY];
  });
  on(figure, "pointermove", ({ clientX, clientY }) => {
    if (!from) return;
    const across = from[0] - clientX;
    const down = from[1] - clientY;
    if (!moved && Math.hypot(across, down) < 4) return;
    moved = true;
    move(across / figure.clientWidth, down / figure.clientHeight);
    from = [clientX, clientY];
  });
  on(figure, "pointerup pointercancel pointerleave", () => { from = null; });
  on(figure, "dragstart", (event) => event.preventDefault());
  on(figure, "click", (event) => {
    if (moved) event.preventDefault(); // a drag that ended on a link is no click
  }, { capture: true });
}

// Filters: what does not match is dimmed in drawings, and hidden in lists and tables.

function filters(root, figures, { kinds, actors, items }) {
  const form = make("form", { class: "dossier-controls", "aria-label": "Filter", onsubmit: () => false });
  const choice = (name, label, words) => {
    const options = words.map((word, value) => make("option", { value }, word));
    const select = make("select", { name }, make("option", { value: "" }, "all"), ...options);
    if (words.length > 1) form.append(make("label", {}, `${label} `, select));
  };
  choice("kind", "Kind", kinds);
  choice("actor", "Actor", actors);
  const all = Object.entries(items);
  if (all.some(([, item]) => item[2] || item[3])) {
    for (const name of ["From", "To"]) {
      form.append(make("label", {}, `${name} `, make("input", { type: "date", name: name.toLowerCase() })));
    }
  }
  if (!form.children.length) return;
  const noun = NOUNS[figures[0].dataset.figure];
  const count = make("output", { "aria-live": "polite" }, `${all.length} ${noun}`);
  form.append(make("button", { type: "reset" }, "Show all"), count);
  figures[0].before(form);

  const apply = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const shown = new Set(all.filter(([, item]) => matches(item, wanted)).map(([id]) => id));
    dim(figures, (id) => id in items && !shown.has(id));
    hide(root, items, shown);
    count.value = `${shown.size} of ${all.length} ${noun}`;
  };
  form.oninput = apply;
  form.onreset = () => setTimeout(apply);
}

function matches([kind, actors, first, last], wanted) {
  if (wanted.kind && kind !== Number(wanted.kind)) return false;
  if (wanted.actor && !actors.includes(Number(wanted.actor))) return false;
  if (wanted.from && last && last < wanted.from) return false; // an open end reaches any day
  return !(wanted.to && first && first > wanted.to);
}

function dim(figures, off) {
  for (const figure of figures) {
    for (const { classList, dataset } of figure.querySelectorAll("[data-id], [data-a]")) {
      classList.toggle("df-off", [dataset.id, dataset.a, dataset.b].some(off));
    }
  }
}

function hide(root, items, shown) {
  const out = (element, is) => element.classList.toggle("dossier-out", is);
  for (const row of root.querySelectorAll("tbody tr")) {
    const ids = [...row.querySelectorAll("a")].map(record).filter((id) => id in items);
    if (ids.length) out(row, !ids.every((id) => shown.has(id)));
  }
  for (const list of root.querySelectorAll(".dossier-dated")) {
    const lines = [...list.querySelectorAll("li")].reverse(); // what lies inside comes first
    for (const line of lines) {
      const id = idOf(line);
      if (id in items) out(line, !shown.has(id) && !line.querySelector("li:not(.dossier-out)"));
    }
    const heading = list.previousElementSibling;
    if (heading?.matches("h2, h3")) out(heading, lines.every((line) => line.matches(".dossier-out")));
  }
}

// The record that a line of a list or table is about: the first one that it links to.
function idOf(line) {
  const own = [...line.querySelectorAll("a")].filter((link) => link.closest("li, tr") === line);
  return own.map(record).find(Boolean);
}

// Lighting up: an actor's ties in a network, a record's line beside a timeline or map, and the other way round.

function lighting(root, figures) {
  const clear = () => {
    for (const { classList } of root.querySelectorAll(`.${LIGHTS.join(", .")}`)) classList.remove(...LIGHTS);
  };
  on(root, "pointerover focusin", ({ target }) => {
    clear();
    const mark = target.closest("[data-id]");
    const line = target.closest(".dossier-dated li, tbody tr");
    const id = mark ? mark.dataset.id : line && idOf(line);
    if (!id) return;
    for (const figure of figures) {
      if (figure.dataset.figure === "network" && figure.contains(mark)) ties(figure, id);
      for (const each of figure.querySelectorAll(`[data-id="${id}"]`)) each.classList.add("df-lit");
    }
    if (!mark) return;
    for (const each of root.querySelectorAll(".dossier-dated li, tbody tr")) {
      if (idOf(each) === id) each.classList.add("dossier-lit");
    }
  });
  on(root, "pointerleave focusout", clear);
}

function ties(figure, id) {
  const near = new Set([id]);
  for (const { classList, dataset: { a, b } } of figure.querySelectorAll("[data-a]")) {
    const tied = [a, b].includes(id);
    classList.add(tied ? "df-lit" : "df-dim");
    if (tied) near.add(a).add(b);
  }
  for (const mark of figure.querySelectorAll("[data-id]")) {
    if (!near.has(mark.dataset.id)) mark.classList.add("df-dim");
  }
}
})();
