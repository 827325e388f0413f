// Figures: zoom and pan, filters by kind, actor and date, and what belongs together lit up on pointing and focus.

(() => {
  "use strict";

  const { make } = window.dossier;
  const NOUNS = { timeline: "events", map: "places", network: "actors" };
  const CLOSEST = 8;

  window.dossier.page((root, signal) => {
    const figures = [...root.querySelectorAll(".dossier-figure[data-figure]")];
    for (const figure of figures) {
      const large = figure.dataset.figure in NOUNS && figure.querySelector(".df-wide");
      if (large && !figure.querySelector(".dossier-controls")) zoomable(figure, signal);
    }
    const facets = window.dossier.data(root, "dossier-facets");
    if (facets && figures.length) filters(root, figures, facets, signal);
    if (figures.length) lighting(root, figures, signal);
  });

  // Zoom and pan move the drawing's view box, so lines and letters stay sharp.

  function zoomable(figure, signal) {
    const drawings = [...figure.querySelectorAll("svg")].map((svg) => {
      const { x, y, width, height } = svg.viewBox.baseVal;
      return { svg, x, y, width, height };
    });
    let scale = 1;
    let middle = [0.5, 0.5]; // of the part shown, as shares of the whole

    const show = () => {
      const half = 0.5 / scale;
      middle = middle.map((share) => Math.min(Math.max(share, half), 1 - half));
      for (const { svg, x, y, width, height } of drawings) {
        const left = x + (middle[0] - half) * width;
        const top = y + (middle[1] - half) * height;
        svg.setAttribute("viewBox", `${left} ${top} ${width / scale} ${height / scale}`);
      }
      figure.classList.toggle("df-zoomed", scale > 1);
      nearer.disabled = scale >= CLOSEST;
      farther.disabled = scale <= 1;
      whole.disabled = scale <= 1;
    };
    const zoom = (factor) => {
      scale = Math.min(Math.max(scale * factor, 1), CLOSEST);
      show();
    };
    const move = (across, down) => {
      middle = [middle[0] + across / scale, middle[1] + down / scale];
      show();
    };

    const button = (label, words, action) => {
      const made = make("button", { type: "button", "aria-label": label, title: label }, words);
      made.addEventListener("click", action, { signal });
      return made;
    };
    const nearer = button("Zoom in", "+", () => zoom(1.6));
    const farther = button("Zoom out", "−", () => zoom(1 / 1.6));
    const whole = button("Show the whole figure", "⤢", () => zoom(0));
    const label = "Zoom; arrow keys move the figure";
    const controls = make("div", { class: "dossier-controls df-zoom", role: "group", "aria-label": label });
    controls.append(nearer, farther, whole);
    figure.prepend(controls);

    const steps = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, -0.2], ArrowDown: [0, 0.2] };
    controls.addEventListener("keydown", (event) => {
      if (!(event.key in steps) || scale <= 1) return;
      event.preventDefault();
      move(...steps[event.key]);
    }, { signal });
    figure.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return; // the wheel alone scrolls the page
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    }, { signal, passive: false });
    dragging(figure, move, () => scale > 1, signal);
    show();
  }

  function dragging(figure, move, allowed, signal) {
    let from = null;
    let moved = false;
    figure.addEventListener("pointerdown", (event) => {
      moved = false;
      if (allowed() && event.target.closest("svg")) from = [event.clientX, event.clientY];
    }, { signal });
    figure.addEventListener("pointermove", (event) => {
      if (!from) return;
      const across = from[0] - event.clientX;
      const down = from[1] - event.clientY;
      if (!moved && Math.hypot(across, down) < 4) return;
      moved = true;
      const { width, height } = event.target.closest(".dossier-figure").getBoundingClientRect();
      move(across / width, down / height);
      from = [event.clientX, event.clientY];
    }, { signal });
    for (const name of ["pointerup", "pointercancel", "pointerleave"]) {
      figure.addEventListener(name, () => { from = null; }, { signal });
    }
    figure.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
    figure.addEventListener("click", (event) => {
      if (moved) event.preventDefault(); // a drag that ended on a link is no click
    }, { signal, capture: true });
  }

  // Filters: what does not match is dimmed in drawings, and hidden in lists and tables.

  function filters(root, figures, facets, signal) {
    if (root.querySelector("form.dossier-controls")) return;
    const items = Object.entries(facets.items);
    const form = make("form", { class: "dossier-controls", "aria-label": "Filter" });
    const choice = (name, label, words) => {
      const select = make("select", { name }, make("option", { value: "" }, "all"));
      words.forEach((word, index) => select.append(make("option", { value: index }, word)));
      if (words.length > 1) form.append(make("label", {}, `${label} `, select));
    };
    choice("kind", "Kind", facets.kinds);
    choice("actor", "Actor", facets.actors);
    if (items.some(([, item]) => item[2] || item[3])) {
      form.append(make("label", {}, "From ", make("input", { type: "date", name: "from" })));
      form.append(make("label", {}, "To ", make("input", { type: "date", name: "to" })));
    }
    if (!form.children.length) return;
    const count = make("output", { "aria-live": "polite" });
    form.append(make("button", { type: "reset" }, "Show all"), count);
    figures[0].before(form);

    const apply = () => {
      const wanted = Object.fromEntries(new FormData(form));
      const shown = new Set(items.filter(([, item]) => matches(item, wanted)).map(([id]) => id));
      dim(figures, facets.items, shown);
      hide(root, facets.items, shown);
      count.value = `${shown.size} of ${items.length} ${NOUNS[figures[0].dataset.figure] || "records"}`;
    };
    form.addEventListener("input", apply, { signal });
    form.addEventListener("reset", () => setTimeout(apply), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    count.value = `${items.length} ${NOUNS[figures[0].dataset.figure] || "records"}`;
  }

  function matches([kind, actors, first, last], wanted) {
    if (wanted.kind && kind !== Number(wanted.kind)) return false;
    if (wanted.actor && !actors.includes(Number(wanted.actor))) return false;
    if (wanted.from && last && last < wanted.from) return false; // an open end reaches any day
    return !(wanted.to && first && first > wanted.to);
  }

  function dim(figures, items, shown) {
    const off = (id) => id in items && !shown.has(id);
    for (const figure of figures) {
      for (const mark of figure.querySelectorAll("[data-id]")) mark.classList.toggle("df-off", off(mark.dataset.id));
      for (const line of figure.querySelectorAll("[data-a]")) {
        line.classList.toggle("df-off", off(line.dataset.a) || off(line.dataset.b));
      }
    }
  }

  function hide(root, items, shown) {
    for (const row of root.querySelectorAll("tbody tr")) {
      const ids = [...row.querySelectorAll("a")].map(window.dossier.record).filter((id) => id in items);
      if (ids.length) row.classList.toggle("dossier-out", !ids.every((id) => shown.has(id)));
    }
    for (const list of root.querySelectorAll(".dossier-dated")) {
      const lines = [...list.querySelectorAll("li")].reverse(); // what lies inside comes first
      for (const line of lines) {
        const id = idOf(line);
        const inner = [...line.querySelectorAll("li")].some((each) => !each.classList.contains("dossier-out"));
        if (id in items) line.classList.toggle("dossier-out", !shown.has(id) && !inner);
      }
      const empty = lines.every((line) => line.classList.contains("dossier-out"));
      const heading = list.previousElementSibling;
      if (heading && /^H\d$/.test(heading.tagName)) heading.classList.toggle("dossier-out", empty);
    }
  }

  // The record that a line of a list or table is about: the first one that it links to.
  function idOf(line) {
    for (const link of line.querySelectorAll("a")) {
      if (link.closest("li, tr") !== line) continue;
      const id = window.dossier.record(link);
      if (id) return id;
    }
    return "";
  }

  // Lighting up: an actor's ties in a network, a record's line beside a timeline or map, and the other way round.

  function lighting(root, figures, signal) {
    const lit = [];
    const light = (element, name) => {
      element.classList.add(name);
      lit.push([element, name]);
    };
    const clear = () => {
      for (const [element, name] of lit.splice(0)) element.classList.remove(name);
    };
    const on = (event) => {
      clear();
      const mark = event.target.closest("[data-id]");
      const line = mark ? null : event.target.closest(".dossier-dated li, tbody tr");
      const id = mark ? mark.dataset.id : line ? idOf(line) : "";
      if (!id) return;
      for (const figure of figures) {
        if (figure.dataset.figure === "network" && mark && figure.contains(mark)) ties(figure, id, light);
        for (const each of figure.querySelectorAll(`[data-id="${id}"]`)) light(each, "df-lit");
      }
      if (!mark) return;
      for (const each of root.querySelectorAll(".dossier-dated li, tbody tr")) {
        if (idOf(each) === id) light(each, "dossier-lit");
      }
    };
    for (const name of ["pointerover", "focusin"]) root.addEventListener(name, on, { signal });
    for (const name of ["pointerleave", "focusout"]) root.addEventListener(name, clear, { signal });
  }

  function ties(figure, id, light) {
    const near = new Set([id]);
    for (const line of figure.querySelectorAll("[data-a]")) {
      const { a, b } = line.dataset;
      if (a !== id && b !== id) light(line, "df-dim");
      else {
        light(line, "df-lit");
        near.add(a).add(b);
      }
    }
    for (const mark of figure.querySelectorAll("[data-id]")) {
      if (!near.has(mark.dataset.id)) light(mark, "df-dim");
    }
  }
})();
