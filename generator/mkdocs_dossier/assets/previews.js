// Previews: on pointing at a link to a record, or on reaching it by keyboard, a card with its name, kind, date and summary.
// The card can be pointed at, stays until one leaves, and goes with Escape. All facts stand in the page.

(() => {
  "use strict";

  const { make } = window.dossier;
  const SHOW = 250;
  const LEAVE = 200;
  const ID = "dossier-card";

  let cards = {};
  let card = null;
  let link = null;
  let timer = 0;

  window.dossier.page((root, signal) => {
    cards = window.dossier.data(root, "dossier-cards") || {};
    hide();
    root.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch") return;
      const over = recordLink(event.target);
      if (over === link && over) clearTimeout(timer);
      else if (over) later(() => show(over), SHOW);
    }, { signal });
    root.addEventListener("pointerout", (event) => {
      if (recordLink(event.target)) later(hide, LEAVE);
    }, { signal });
    root.addEventListener("focusin", (event) => {
      const at = recordLink(event.target);
      if (at && at.matches(":focus-visible")) show(at);
    }, { signal });
    root.addEventListener("focusout", hide, { signal });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !link) return;
      event.stopPropagation();
      hide();
    }, { signal, capture: true });
    window.addEventListener("scroll", () => { if (link && !link.matches(":hover, :focus")) hide(); }, { signal, passive: true });
  });

  function recordLink(target) {
    const found = target instanceof Element ? target.closest("a") : null;
    return found && window.dossier.record(found) in cards ? found : null;
  }

  function later(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  function show(at) {
    hide();
    const [kind, title, date, summary] = cards[window.dossier.record(at)];
    card = make("div", { class: ID, id: ID, role: "tooltip" });
    card.append(make("small", {}, kind), make("strong", { dir: "auto" }, title));
    if (date) card.append(make("small", {}, date));
    if (summary) card.append(make("span", { dir: "auto" }, summary));
    card.addEventListener("pointerenter", () => clearTimeout(timer));
    card.addEventListener("pointerleave", () => later(hide, LEAVE));
    (document.querySelector(".md-content") || document.body).append(card);
    place(at.getBoundingClientRect());
    link = at;
    link.setAttribute("aria-describedby", ID);
  }

  // Below the link, or above it where there is no room below; never out of the window.
  function place(at) {
    const { width, height } = card.getBoundingClientRect();
    const below = at.bottom + 6;
    const top = below + height > window.innerHeight && at.top > height + 12 ? at.top - height - 6 : below;
    const left = Math.max(Math.min(at.left, window.innerWidth - width - 12), 12);
    card.style.top = `${top}px`;
    card.style.left = `${left}px`;
  }

  function hide() {
    clearTimeout(timer);
    if (link) link.removeAttribute("aria-describedby");
    if (card) card.remove();
    link = null;
    card = null;
  }
})();
