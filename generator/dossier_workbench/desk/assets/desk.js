// The reading room: words that are selected in an article become a citation and a change of the catalogue, which is
// shown before it is written. Everything is asked of the desk, and all that it says is put in as text.
(() => {
  "use strict";

  // The site's dark colours go by an attribute; here the system's wish decides.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const look = () => { document.documentElement.dataset.mdColorScheme = dark.matches ? "slate" : "default"; };
  dark.addEventListener("change", look);
  look();

  const mount = document.body.dataset.mount;
  const key = document.querySelector("meta[name=desk-key]").content;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = one("form.offers");
  if (!form) return;

  const status = one(".status", form), citation = one(".citation", form), diff = one(".diff", form);
  const choices = one("fieldset", form), write = form.elements.write, undo = form.elements.undo;
  const copy = form.elements.copy;
  const FIELDS = ["record", "claim", "property", "value", "speaker", "id", "name", "kind", "date", "status", "note", "by", "on"];
  const KEPT = ["record", "property", "kind", "by"]; // from one selection to the next
  const kept = (name, value) => {
    try {
      if (value === undefined) return sessionStorage.getItem(`desk-${name}`) || "";
      sessionStorage.setItem(`desk-${name}`, value);
    } catch { /* a browser may keep nothing */ }
    return "";
  };

  let selection = null; // what was asked for last: paragraph, start, end
  let asked = 0; // number of the last request, so that a late answer to an older one is dropped
  let draft = "";
  let touched = false; // whether the author has chosen what to make of this selection

  const ask = async (path, body) => {
    const answer = await fetch(mount + path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Desk-Key": key },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
  };

  // Offsets are counted in code points, as the desk counts them.
  const points = (text) => [...text].length;

  const offset = (words, node, at) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    range.setEnd(node, at);
    return points(range.toString());
  };

  const wordsOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(".words");

  const selected = () => {
    const found = getSelection();
    if (!found.rangeCount || found.isCollapsed) return null;
    const range = found.getRangeAt(0), words = wordsOf(range.startContainer);
    if (!words) return null;
    // Three clicks select up to the beginning of what follows.
    const inside = words.contains(range.endContainer), last = wordsOf(range.endContainer);
    const crosses = !inside && Boolean(last) && range.endOffset > 0;
    const start = offset(words, range.startContainer, range.startOffset);
    const end = inside ? offset(words, range.endContainer, range.endOffset) : points(words.textContent);
    return { words, start, end, crosses, text: [...words.textContent].slice(start, end).join("") };
  };

  // What is being worked on stays visible while a field has the focus.
  const highlight = (range) => {
    if (!CSS.highlights) return;
    if (range) CSS.highlights.set("chosen", new Highlight(range));
    else CSS.highlights.delete("chosen");
  };

  const say = (text) => { status.textContent = text; };

  const show = (element, text) => {
    element.textContent = text;
    element.hidden = !text;
  };

  const showDiff = (text) => {
    diff.replaceChildren(...text.split("\n").map((line) => {
      const row = document.createElement("span");
      row.textContent = `${line}\n`;
      if (/^\+(?!\+\+)/.test(line)) row.className = "plus";
      else if (/^-(?!--)/.test(line)) row.className = "minus";
      return row;
    }));
    diff.hidden = !text;
  };

  const today = () => {
    const now = new Date(), two = (number) => `${number}`.padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  const sort = () => form.elements.sort.value;

  const showFields = () => {
    for (const field of all(".field", form)) field.hidden = !field.dataset.for.split(" ").includes(sort());
  };

  // What the marks around the selection tell: who speaks, which name has no record.
  const guess = (words, start, end) => {
    let at = 0;
    const over = [];
    for (const node of words.childNodes) {
      const next = at + points(node.textContent);
      if (at < end && start < next && node.dataset) over.push(node.dataset);
      at = next;
    }
    const speaker = over.find((data) => data.speaker)?.speaker || "";
    const unknown = over.find((data) => data.unknown)?.unknown || "";
    return { speaker, isName: Boolean(unknown) && end - start <= points(unknown) + 2 };
  };

  const request = async () => {
    if (!selection) return;
    const number = ++asked;
    const body = { source: one("main").dataset.source, ...selection, sort: sort() };
    for (const name of FIELDS) body[name] = form.elements[name].value.trim();
    let answer;
    try {
      answer = await ask("draft", body);
    } catch (fault) {
      say(fault.message === "400" ? "That is too much for the desk, or holds signs that no file can: select fewer words." : "The desk does not answer. Is it still open?");
      return;
    }
    if (number !== asked) return;
    choices.hidden = copy.hidden = false;
    show(citation, answer.citation);
    copy.hidden = !answer.citation;
    draft = answer.draft || "";
    write.disabled = !draft;
    showDiff(answer.diff || "");
    one("#claims").replaceChildren(...Object.entries(answer.claims || {}).map(([id, label]) => new Option(label, id)));
    say([answer.said, answer.missing || (draft && "The change is shown below; nothing is written yet.")].filter(Boolean).join(" "));
    const guessed = Object.entries(answer.guess).filter(([name, value]) => value && !touched && !form.elements[name].value);
    for (const [name, value] of guessed) form.elements[name].value = value;
    if (guessed.length && sort() === "record") await request();
  };

  let waiting, taking;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(request, 40);
  };

  const take = () => {
    const found = selected();
    if (!found) return;
    if (found.crosses) {
      say("A quote stands in one paragraph: select within one.");
      return;
    }
    const { words, start, end, text } = found;
    highlight(getSelection().getRangeAt(0).cloneRange());
    const paragraph = Number(words.dataset.paragraph);
    if (selection && selection.paragraph === paragraph && selection.start === start && selection.end === end) return;
    selection = { paragraph, start, end, words: text };
    touched = false;
    const told = guess(words, start, end);
    for (const name of ["claim", "value", "id", "name", "date", "status", "note"]) form.elements[name].value = "";
    form.elements.on.value ||= today();
    for (const name of KEPT) form.elements[name].value ||= kept(name);
    form.elements.record.value ||= one("main").dataset.covers;
    form.elements.speaker.value = told.speaker;
    form.elements.sort.value = told.isName ? "record" : told.speaker ? "quote" : "claim";
    showFields();
    request();
  };

  document.addEventListener("selectionchange", () => {
    clearTimeout(taking);
    taking = setTimeout(take, 40);
  });

  form.addEventListener("input", (event) => {
    touched = true;
    if (event.target.name === "sort") showFields();
    soon();
  });

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(citation.textContent);
      say("The citation is copied.");
    } catch {
      getSelection().selectAllChildren(citation);
      say("The citation is selected: copy it.");
    }
  });

  // The page is read anew behind the author's back, until it shows what was written.
  const renew = async (patience = 40) => {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.body.dataset.edition === document.body.dataset.edition) {
      if (patience) setTimeout(renew, 250, patience - 1);
      return;
    }
    document.body.dataset.edition = page.body.dataset.edition;
    const here = document.activeElement?.closest?.(".passage")?.id;
    for (const selector of [".original", ".title", ".digest", ...all("datalist").map((list) => `#${list.id}`)]) {
      const fresh = one(selector, page);
      if (fresh) one(selector)?.replaceWith(document.importNode(fresh, true));
    }
    const words = one(`#${here || "p0"} .words`);
    enter();
    words?.focus();
  };

  const finish = (answer) => {
    say(answer.said);
    show(undo, answer.undoable ? `Undo ${answer.undoable}` : "");
    undo.hidden = !answer.undoable;
    if (answer.done) {
      draft = "";
      write.disabled = true;
      showDiff("");
      renew();
    }
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!draft) return;
    for (const name of KEPT) kept(name, form.elements[name].value);
    write.disabled = true;
    try {
      finish(await ask("write", { draft }));
      selection = null;
      highlight(null);
    } catch {
      say("The desk does not answer. Nothing is known to be written; load the page again.");
    }
  });

  undo.addEventListener("click", async () => {
    try {
      finish(await ask("undo", {}));
    } catch {
      say("The desk does not answer. Load the page again.");
    }
  });

  // A click on direct speech, or on a name of no record, selects all of it.
  const wholeMark = (mark) => {
    const kind = mark.classList.contains("unknown") ? "unknown" : "spoken";
    const alike = (node) => node?.classList?.contains(kind) && node.dataset[kind] === mark.dataset[kind];
    let first = mark, last = mark;
    while (alike(first.previousSibling)) first = first.previousSibling;
    while (alike(last.nextSibling)) last = last.nextSibling;
    const range = document.createRange();
    range.setStartBefore(first);
    range.setEndAfter(last);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.(".words .m:is(.spoken, .unknown)");
    if (mark && getSelection().isCollapsed) wholeMark(mark);
  });

  // The next one of a sort behind the selection, or behind the paragraph's beginning.
  const nextMark = (words, kind) => {
    const now = getSelection(), from = document.createRange();
    if (now.rangeCount && !now.isCollapsed && wordsOf(now.anchorNode)) from.setStart(now.getRangeAt(0).endContainer, now.getRangeAt(0).endOffset);
    else from.setStart(words, 0);
    const mark = all(`.words .m.${kind}`).find((each) => from.comparePoint(each, 0) >= 0 && from.startContainer !== each.firstChild);
    if (!mark) return say("There is no further one.");
    goTo(wordsOf(mark));
    wholeMark(mark);
  };

  // By keyboard: one paragraph can be reached by Tab, arrows lead to the others.
  const paragraphs = () => all(".words");
  const enter = () => paragraphs().forEach((each, at) => { each.tabIndex = at ? -1 : 0; });

  const goTo = (words) => {
    if (!words) return;
    for (const each of paragraphs()) each.tabIndex = each === words ? 0 : -1;
    words.focus();
    words.scrollIntoView({ block: "nearest" });
  };

  // A place in a paragraph, counted as scripts count, in its nodes.
  const placed = (words, at) => {
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    let node = null, left = at;
    while (walker.nextNode()) {
      node = walker.currentNode;
      if (left <= node.length) break;
      left -= node.length;
    }
    return node ? [node, Math.min(left, node.length)] : [words, 0];
  };

  const select = (words, start, end) => {
    const range = document.createRange();
    range.setStart(...placed(words, start));
    range.setEnd(...placed(words, end));
    const now = getSelection();
    now.removeAllRanges();
    now.addRange(range);
  };

  const stretches = (words, granularity) => {
    const language = words.lang || "en";
    let pieces;
    try {
      pieces = new Intl.Segmenter(language, { granularity });
    } catch {
      pieces = new Intl.Segmenter("en", { granularity });
    }
    return [...pieces.segment(words.textContent)]
      .filter((piece) => (granularity === "word" ? piece.isWordLike : piece.segment.trim()))
      .map(({ index, segment }) => [index, index + segment.trimEnd().length]);
  };

  const chosen = (words) => {
    const now = getSelection();
    if (!now.rangeCount || now.isCollapsed || !words.contains(now.getRangeAt(0).startContainer)) return null;
    const range = now.getRangeAt(0), before = document.createRange();
    before.selectNodeContents(words);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length;
    return [start, start + range.toString().length];
  };

  const moveSentence = (words, forward) => {
    const sentences = stretches(words, "sentence"), now = chosen(words);
    if (!sentences.length) return;
    const at = now ? sentences.findIndex(([start, end]) => start <= now[0] && now[0] < end) : forward ? -1 : sentences.length;
    const next = sentences[Math.max(0, Math.min(sentences.length - 1, at + (forward ? 1 : -1)))];
    select(words, ...next);
  };

  // Signs behind the last word, and before the first one, go with it.
  const moveEnd = (words, forward) => {
    const ends = stretches(words, "word").map(([, end]) => end), now = chosen(words);
    if (!now) return moveSentence(words, true);
    const last = ends.findLastIndex((end) => end <= now[1]), end = ends[last + (forward ? 1 : -1)];
    if (end > now[0]) select(words, now[0], end);
  };

  const moveStart = (words, forward) => {
    const starts = stretches(words, "word").map(([start]) => start), now = chosen(words);
    if (!now) return moveSentence(words, true);
    const first = starts.findIndex((start) => start >= now[0]), start = starts[first + (forward ? 1 : -1)];
    if (start < now[1]) select(words, start, now[1]);
  };

  document.addEventListener("keydown", (event) => {
    const words = event.target.closest?.(".words");
    if (event.key === "Escape" && form.contains(event.target)) {
      const back = one(`.words[data-paragraph="${selection?.paragraph}"]`) || paragraphs()[0];
      event.preventDefault();
      goTo(back);
    }
    if (!words || event.ctrlKey || event.metaKey) return;
    const list = paragraphs(), at = list.indexOf(words);
    const leftward = getComputedStyle(words).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const isSide = event.key === "ArrowLeft" || event.key === "ArrowRight", forward = event.key !== leftward;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") goTo(list[at + (event.key === "ArrowDown" ? 1 : -1)]);
    else if (isSide && event.shiftKey) moveEnd(words, forward);
    else if (isSide && event.altKey) moveStart(words, forward);
    else if (isSide) moveSentence(words, forward);
    else if (event.key === "n") nextMark(words, "unknown");
    else if (event.key === "s") nextMark(words, "spoken");
    else if (event.key === " ") select(words, 0, words.textContent.length);
    else if (event.key === "Enter" && !choices.hidden) (one("input:checked", choices) || write).focus();
    else return;
    event.preventDefault();
  });

  enter();
  showFields();
})();
