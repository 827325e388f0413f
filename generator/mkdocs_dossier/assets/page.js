// What our scripts share: when a page is there, what is in it, and which record a link leads to.
// Material replaces pages without loading them (document$); elsewhere a page comes once.

(() => {
"use strict";

const base = new URL("../../", document.currentScript.src).href;
const path = /^(?:actors|events|places|sources|things|questions)\/([a-z0-9-]+)(?:\.html|\/(?:index\.html)?)?(?:[?#]|$)/;
const callbacks = [];

// Messages in the language of the site are put in here where it is not English (export/assets.py).
const WORDS = { messages: {}, rule: "" };
// So are letters that are compared alike (text/words.py).
const LETTERS = { dots: "", dropped: "", plain: {}, unspaced: "" };
const signs = (some) => new RegExp(`[${some}]`, "gu");
const DROPPED = signs(LETTERS.dropped), PLAIN = signs(Object.keys(LETTERS.plain).join(""));
const digit = (sign, value = 0) =>
  value < 9 && /\p{Nd}/u.test(String.fromCodePoint(sign.codePointAt(0) - value - 1)) ? digit(sign, value + 1) : String(value);
const number = (value) => value.toLocaleString(document.documentElement.lang || "en");
const filled = (text, values) => text.replace(/%\((\w+)\)s/g, (place, name) => {
  const value = values[name] ?? place;
  return typeof value === "number" ? number(value) : value;
});

let content, leaving;

// Scripts that only some pages have use for, and by what those are known; each comes once, and waits for pages as we do.
// One that is not `async` runs behind those that were asked for before it so, while all of them are fetched at once.
const LATER = {
  "figures.js": ".dossier-figure[data-figure]", "tables.js": "tbody > tr:nth-child(3)",
};
const script = (name, onerror, onload, async = true) =>
  document.head.append(window.dossier.make("script", { src: `${base}assets/dossier/${name}`, onerror, onload, async }));

function arrive() {
  const root = document.querySelector(".md-content, [role='main'], main") || document.body;
  if (root === content) return;
  content = root;
  leaving?.abort();
  leaving = new AbortController();
  for (const callback of callbacks) callback(root);
  for (const name of Object.keys(LATER).filter((each) => root.querySelector(LATER[each]))) {
    script(name);
    delete LATER[name];
  }
}

window.dossier = {
  base,
  letters: LETTERS,
  number,
  script,

  // A message with elements in its places, as what an element is made of; the message has its texts already.
  phrase: (message, values) => message.split(/(%\(\w+\)s)/).map((part) => values[part.slice(2, -2)] ?? part),

  // A message is a whole sentence; its places are filled by name: "%(some)s of %(all)s", { some, all }.
  gettext: (message, values = {}) => filled(WORDS.messages[message] ?? message, values),
  pgettext: (context, message, values = {}) => filled(WORDS.messages[`${context}\u0004${message}`] ?? message, values),

  // In the form that goes with a number, which is %(num)s and stays beside the word behind it.
  ngettext(one, many, num, values = {}) {
    const known = WORDS.messages[one], rule = WORDS.rule;
    const form = known ? rule[num < rule.length ? num : 1000 + num % 1000] : Number(num !== 1);
    const text = [known ?? [one, many]].flat().slice(0, Number(form) + 1).pop();
    return filled(text.replace("%(num)s ", "%(num)s\u00a0"), { num, ...values });
  },

  // Calls back with the content of each page.
  page(callback) {
    callbacks.push(callback);
    if (content) callback(content);
  },

  // Listens until the page is left; names are parted by spaces.
  on(target, names, action, options) {
    for (const name of names.split(" ")) target.addEventListener(name, action, { signal: leaving.signal, ...options });
  },

  // The JSON object of a data block of the page, which holds its own keys alone: a record may be called "constructor".
  data(root, name) {
    const block = root.querySelector(`.${name}[data-json]`);
    return Object.assign(Object.create(null), block && JSON.parse(block.dataset.json));
  },

  // The id of the record that a link leads to; empty for any other link.
  record(link) {
    const way = link.getAttribute("href") || link.getAttribute("xlink:href");
    if (!way || way.startsWith("#")) return "";
    const { href } = new URL(way, location.href);
    return (href.startsWith(base) && path.exec(href.slice(base.length))?.[1]) || "";
  },

  // An element: strings become attributes, anything else properties; text is always text.
  make(tag, more = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(more)) {
      if (typeof value === "string") made.setAttribute(name, value);
      else made[name] = value;
    }
    made.append(...children);
    return made;
  },

  // "erdogan" finds Erdoğan; as in text/words.py.
  fold(text) {
    const bare = text.normalize("NFKD").toLowerCase().replace(DROPPED, "").replace(/(?!\d)\p{Nd}/gu, (sign) => digit(sign));
    return bare.replace(PLAIN, (sign) => LETTERS.plain[sign]).replaceAll("եվ", "եւ").replace(/([\u0e4d\u0ecd])([\u0e48-\u0e4b\u0ec8-\u0ecb])/g, "$2$1");
  },
};

// Previews are for those who point at a link to a record.
const pointed = ({ target, pointerType }) => {
  const link = pointerType !== "touch" && target.closest?.("a");
  if (!link || !window.dossier.record(link)) return;
  script("previews.js");
  for (const name of ["pointerover", "focusin"]) document.removeEventListener(name, pointed);
};
for (const name of ["pointerover", "focusin"]) document.addEventListener(name, pointed);

// From a disk, document$ ends without a word, so the page's own event counts too.
window.document$?.subscribe(arrive);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", arrive);
else arrive();
})();
