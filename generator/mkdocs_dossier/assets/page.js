// What our scripts share: when a page is there, what is in it, and which record a link leads to.
// Material replaces pages without loading them (document$); elsewhere a page comes once.

(() => {
  "use strict";

  const base = new URL("../../", document.currentScript.src);
  const record = /^(?:actors|events|places|sources)\/([a-z0-9-]+)(?:\.html|\/(?:index\.html)?)?$/;
  let leaving = new AbortController();

  const content = () => document.querySelector(".md-content, [role='main'], main") || document.body;

  // Calls back for each new content. From a disk, document$ ends without a word, so the page's own event counts too.
  function each(callback) {
    let last = null;
    const run = () => {
      const root = content();
      if (root === last) return;
      last = root;
      callback(root);
    };
    if (window.document$) window.document$.subscribe(run);
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
    else run();
  }

  each(() => {
    leaving.abort();
    leaving = new AbortController();
  });

  window.dossier = {
    // Calls back for each page with its content and a signal that ends whatever listens there.
    page(callback) {
      each((root) => callback(root, leaving.signal));
    },

    // The JSON of a data block of the page; null if there is none.
    data(root, name) {
      const block = root.querySelector(`.${name}[data-json]`);
      return block ? JSON.parse(block.dataset.json) : null;
    },

    // The id of the record that a link leads to; empty for any other link.
    record(link) {
      const way = link.getAttribute("href") || link.getAttribute("xlink:href");
      if (!way || way.startsWith("#")) return "";
      const url = new URL(way, location.href);
      if (url.protocol !== base.protocol || url.host !== base.host) return "";
      if (!url.pathname.startsWith(base.pathname)) return "";
      const found = record.exec(url.pathname.slice(base.pathname.length));
      return found ? found[1] : "";
    },

    // An element with attributes and children; text is always text.
    make(tag, attributes = {}, ...children) {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      made.append(...children);
      return made;
    },
  };
})();
