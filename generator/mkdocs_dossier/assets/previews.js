// Previews: on pointing at a link to a record, or reaching it by keyboard, a card with its name, kind, date and summary.
// The card can be pointed at, stays until one leaves, and goes with Escape. All facts stand in the page.

(() => {
"use strict";

const { data, make, on, page, record } = window.dossier;
const SHOW = 250;
const LEAVE = 200;
const ID = "dossier-card";

let cards, card, link, timer;

page((root) => {
  cards = data(root, "dossier-cards");
  hide();
  on(root, "pointerover", ({ target, pointerType }) => {
    const over = pointerType !== "touch" && recordLink(target);
    if (over && over === link) clearTimeout(timer);
    else if (over) later(() => show(over), SHOW);
  });
  on(root, "pointerout", ({ target }) => recordLink(target) && later(hide, LEAVE));
  on(root, "focusin", ({ target }) => {
    const at = recordLink(target);
    if (at?.matches(":focus-visible")) show(at);
  });
  on(root, "focusout", hide);
  on(document, "keydown", (event) => {
    if (event.key !== "Escape" || !link) return;
    event.stopPropagation();
    hide();
  }, { capture: true });
  on(window, "scroll", () => link && !link.matches(":hover, :focus") && hide(), { capture: true });
});

function recordLink(target) {
  const found = target.closest("a");
  return found && record(found) in cards ? found : null;
}

function later(action, delay) {
  clearTimeout(timer);
  timer = setTimeout(action, delay);
}

function show(at) {
  hide();
  const [kind, title, date, summary, lang] = cards[record(at)];
  card = make("div", {
    class: ID, id: ID, role: "tooltip",
    onpointerenter: () => clearTimeout(timer), onpointerleave: () => later(hide, LEAVE),
  }, make("small", {}, kind), make("strong", { dir: "auto", ...(lang && { lang }) }, title));
  if (date) card.append(make("small", {}, date));
  if (summary) card.append(make("span", { dir: "auto" }, summary));
  at.closest(".md-content, body").append(card);
  place(at.getBoundingClientRect());
  link = at;
  link.setAttribute("aria-describedby", ID);
}

// Below the link, or above it where there is no room below; never out of the window.
function place(at) {
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + 6;
  const top = below + height > innerHeight && at.top > height + 12 ? at.top - height - 6 : below;
  const left = Math.max(Math.min(at.left, innerWidth - width - 12), 12);
  card.style.top = `${top}px`;
  card.style.left = `${left}px`;
}

function hide() {
  clearTimeout(timer);
  link?.removeAttribute("aria-describedby");
  card?.remove();
  link = card = null;
}
})();
