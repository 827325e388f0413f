// Figures: zoom and pan, filters by kind, actor and date, and what belongs together lit up on pointing and focus.

(() => {
"use strict";

const { data, gettext, on, page, record } = window.dossier;
const LIGHTS = ["df-lit", "df-dim", "dossier-lit"];
const CLOSEST = 8;

page((root) => {
  const figures = [...root.querySelectorAll(".dossier-figure[data-figure]")];
  if (!figures.length) return;
  for (const figure of figures) if (figure.querySelector(".df-zoom")) zoomable(figure);
  const form = root.querySelector("form[name=filter]");
  if (form) filters(root, figures, form);
  lighting(root, figures);
});

// Zoom widens the drawing in a box that keeps its size and scrolls: by wheel, touch and keys, and to a link that gets
// the focus, as browsers do. Letters stay sharp.

function zoomable(figure) {
  const boxes = figure.querySelectorAll(".df-box");
  const controls = figure.querySelector(".df-zoom");
  const [nearer, farther, whole] = controls.children;
  for (const { style, firstElementChild } of boxes) {
    const { width, height } = firstElementChild.viewBox.baseVal;
    style.maxWidth = `${width}px`;
    style.aspectRatio = `${width} / ${height}`;
  }
  let scale = 1;
  const zoom = (factor) => {
    const former = scale;
    scale = Math.min(Math.max(scale * factor, 1), CLOSEST);
    const kept = (start, size) => ((start + size / 2) * scale) / former - size / 2; // the middle stays where it is
    figure.classList.toggle("df-zoomed", scale > 1);
    for (const box of boxes) {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = box;
      box.firstElementChild.style.width = `${scale * 100}%`;
      box.scrollTo(kept(scrollLeft, clientWidth), kept(scrollTop, clientHeight));
    }
    nearer.disabled = scale >= CLOSEST;
    farther.disabled = whole.disabled = scale <= 1;
  };

  nearer.onclick = () => zoom(1.6);
  farther.onclick = () => zoom(1 / 1.6);
  whole.onclick = () => zoom(0);
  for (const box of boxes) draggable(box);
  controls.hidden = false;
  zoom(1);
}

// A mouse drags what scrolls; a finger does so anyway.
function draggable(box) {
  let way; // so far, in pixels
  on(box, "pointerdown", () => { way = 0; });
  on(box, "pointermove", ({ buttons, pointerType, movementX, movementY }) => {
    if (!buttons || pointerType !== "mouse" || box.scrollWidth <= box.clientWidth) return;
    way += Math.abs(movementX) + Math.abs(movementY);
    box.scrollBy(-movementX, -movementY);
  });
  on(box, "dragstart", (event) => event.preventDefault());
  on(box, "click", (event) => way > 4 && event.preventDefault(), { capture: true });
}

// Filters: what does not match is dimmed in drawings, and hidden in lists and tables.

function filters(root, figures, form) {
  const items = data(root, "dossier-facets");
  const all = Object.entries(items);
  const count = form.querySelector("output");
  const apply = () => {
    const wanted = Object.fromEntries(new FormData(form));
    const shown = new Set(all.filter(([, item]) => matches(item, wanted)).map(([id]) => id));
    dim(figures, (id) => id in items && !shown.has(id));
    hide(root, items, shown);
    count.value = gettext("%(some)s of %(all)s", { some: shown.size, all: count.defaultValue });
  };
  form.oninput = apply;
  form.onreset = () => setTimeout(apply);
  form.onsubmit = () => false;
  form.hidden = false;
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

// The style sheet does the rest: a line stays for the sake of one in it, a heading goes with all below it.
function hide(root, items, shown) {
  for (const line of root.querySelectorAll("tbody tr, .dossier-dated li")) {
    const links = line.matches("tr") ? [...line.querySelectorAll("a")].map(record) : [idOf(line)];
    const ids = links.filter((id) => id in items);
    if (ids.length) line.classList.toggle("dossier-out", !ids.every((id) => shown.has(id)));
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
