// What Material's scripts ask for: what a browser keeps for this site, by the site's root. It comes before all else, and
// a page is in the colours that its reader chose, or the system asks for, when it is first seen.

(() => {
"use strict";

const { dataset, src } = document.currentScript;
const scope = dataset.root ? new URL(dataset.root, location) : new URL("../../", src);
const place = (name, root) => `${root.pathname}.${name}`;
const kept = (name, from = localStorage, root = scope) => JSON.parse(from.getItem(place(name, root)));
const keep = (name, value, to = localStorage, root = scope) => {
  try {
    to.setItem(place(name, root), JSON.stringify(value));
  } catch {
    // A full or forbidden store keeps nothing; the page does without.
  }
};
const sum = (text) => [...text].reduce((found, sign) => (found * 31 + sign.codePointAt(0)) | 0, 0);
Object.assign(window, { __md_scope: scope, __md_get: kept, __md_set: keep, __md_hash: sum });

const COLOURS = ["media", "scheme", "primary", "accent"];

function element(form, tag, attributes, text = "") {
  const made = form.appendChild(document.createElement(tag));
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
}

// A choice is of no use without scripts, so that pages only say between what.
function offer(form) {
  const options = JSON.parse(form.dataset.palette);
  options.forEach((option, at) => {
    const colours = COLOURS.map((name, place) => [`data-md-color-${name}`, option[place]]);
    const toggle = option[COLOURS.length];
    const named = toggle ? { "aria-label": toggle } : { "aria-hidden": "true", tabindex: "-1" };
    const id = `__palette_${at}`;
    element(form, "input", { class: "md-option", type: "radio", name: "__palette", id, ...Object.fromEntries(colours), ...named });
    const next = `__palette_${(at + 1) % options.length}`;
    if (toggle) element(form, "label", { title: toggle, for: next, hidden: "" }, "◐");
  });
  return options;
}

function paint(options) {
  const chosen = kept("__palette")?.color;
  const auto = "(prefers-color-scheme)";
  const asked = options.find(([media]) => media !== auto && matchMedia(media).matches);
  const found = chosen && chosen.media !== auto ? COLOURS.map((name) => chosen[name]) : asked;
  found?.forEach((value, at) => document.body.setAttribute(`data-md-color-${COLOURS[at]}`, value));
}

// Material's scripts stand below the choice and find it made: what is watched is told of before the next script runs.
const watch = new MutationObserver(() => {
  const form = document.querySelector("[data-palette]");
  if (!form) return;
  watch.disconnect();
  paint(offer(form));
});
watch.observe(document.documentElement, { childList: true, subtree: true });
document.addEventListener("DOMContentLoaded", () => watch.disconnect());
})();
