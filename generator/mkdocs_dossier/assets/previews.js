// Previews: on pointing at a link to a record, or reaching it by keyboard, a card with its name, kind, date and summary.
// The card can be pointed at, stays until one leaves, and goes with Escape. All facts stand in pages. Cards come in pieces
// (export/cards.py); this script itself comes when the first such link is pointed at.

(() => {
"use strict";

const { make, on, page, record, script } = window.dossier;
const PIECES = 1;
const SHOW = 250;
const LEAVE = 200;
const ID = "dossier-card";

const loading = [], arrived = [];
let card, link, timer, wanted;

window.dossierCards = (number, cards) => arrived[number](cards);

page((root) => {
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

  // The link for whose sake we came.
  const first = root.querySelector("a:focus-visible") || root.querySelector("a:hover");
  if (first && recordLink(first)) later(() => show(first), SHOW);
});

// The cards of the piece that has a record's.
function piece(id) {
  const number = [...id].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % PIECES, 0);
  return loading[number] ||= new Promise((done, onerror) => {
    arrived[number] = done;
    script(`cards/c${number}.js`, onerror);
  });
}

function recordLink(target) {
  const found = target.closest("a");
  return found && record(found) && record(found) !== record({ getAttribute: () => location.href }) ? found : null;
}

function later(action, delay) {
  clearTimeout(timer);
  timer = setTimeout(action, delay);
}

async function show(at) {
  hide();
  wanted = at;
  const id = record(at), cards = await piece(id);
  if (wanted !== at || !Object.hasOwn(cards, id)) return;
  const [kind, title, date, summary, lang] = cards[id];
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
  link = card = wanted = null;
}
})();
