// Searching: what reads the index, which comes in small scripts as export/search.py says. Words are split as in
// text/words.py. It is loaded when somebody searches: by the box (find.js) or by the search page (search.js).

(() => {
"use strict";

const { fold, letters, script } = window.dossier;
const VALUE = new Uint8Array(128);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].forEach((digit, value) => { VALUE[digit.charCodeAt()] = value; });
const loading = Object.create(null), arrived = Object.create(null);
let version = "";
window.dossierData = (name, part) => arrived[name](part);

const load = (name) => loading[name] ||= new Promise((done, onerror) => {
  arrived[name] = done;
  script(`search/${name}.js${version}`, onerror);
});

const numbers = (text) => {
  const found = [];
  for (let i = 0, last = -1; i < text.length;) {
    let digit = VALUE[text.charCodeAt(i++)], step = digit & 31;
    for (let shift = 5; digit & 32; shift += 5) step |= ((digit = VALUE[text.charCodeAt(i++)]) & 31) << shift;
    found.push(last += step + 1);
  }
  return found;
};

// Words as the index has them. Where no blanks part them every sign is one, and two that follow each other are looked for.
const OWN = `[${letters.unspaced}]`, SIGN = `(?=${OWN})[\\p{L}\\p{N}]\\p{M}*`;
const WORD = new RegExp(`(?:(?!${OWN})[\\p{L}\\p{N}]\\p{M}*)+|${SIGN}`, "gu"), ONE = new RegExp(`^${SIGN}$`, "u");
const FIRST = new RegExp(`^${OWN}`, "u"), signed = (word) => FIRST.test(word), DOT = new RegExp(`^[${letters.dots}]?$`);
const words = (text) => fold(text).match(WORD) || [];
const terms = (text) => {
  const bare = fold(text), found = [...bare.matchAll(WORD)];
  const joins = found.map(({ 0: word, index }, place) => {
    const next = found[place + 1];
    return next && signed(word) && signed(next[0]) && DOT.test(bare.slice(index + word.length, next.index));
  });
  return found.flatMap(([word], place) => joins[place] ? [word + found[place + 1][0]] : joins[place - 1] ? [] : [word]);
};

// With spaces around: a phrase is in a text if its letters are.
const plain = (text) => ` ${words(text).join(" ")} `;

// How well a term answers a word: the same, begins with it, or likely a form of it.
const stem = (word) => word.length < 5 ? word : word.slice(0, Math.ceil(word.length * 0.75));
const grade = (word, term) => {
  if (term === word) return 1;
  if (ONE.test(word)) return term.startsWith(word) ? 0.6 : 0;
  if (word.length < 3 || signed(word) || /^\d+$/.test(word)) return 0;
  if (term.startsWith(word)) return 0.6;
  return term.startsWith(stem(word)) && Math.abs(term.length - word.length) < 3 ? 0.5 : 0;
};

// Whether two words differ by one edit behind their first letter: one letter more, less, another, or two changed about.
const near = (a, b) => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [x, y] = [a.slice(at), b.slice(at)];
  return at > 0 && (x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1)
    || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2)));
};

// Shards by number, from one to another.
const shards = (kind, from, to) => Promise.all(Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => load(`${kind}${from + step}`)));
const before = (firsts, key) => Math.max(0, firsts.findLastIndex((first) => first <= key));

// By document: the names that have a term, each with the number of its words, and more for a day; as export/search.py
// writes them.
const places = (text) => {
  const found = [[]];
  for (let i = 0; i < text.length; i += 2) {
    const length = VALUE[text.charCodeAt(i + 1)];
    found.at(-1).push([VALUE[text.charCodeAt(i)], length & 31]);
    if (!(length & 32)) found.push([]);
  }
  return found;
};

// The documents that have a word, as `grade` has it: by number the score, and by name of each how well it answers and how
// many words it has; and how rare the word is.
const having = async (head, word, fits) => {
  const best = new Map(), names = new Map(), short = word.length < 3 && !ONE.test(word), at = (text) => before(head.terms, text);
  const from = Math.max(at(short ? word : stem(word)), at(word) - 1), to = short ? from : Math.min(at(`${word}\uffff`), from + 2);
  const held = (await shards("t", from, to)).flatMap((shard) => Object.entries(shard)).map(([term, found]) => {
    const fit = fits(word, term), parts = fit ? found.split("/") : [], lists = parts.slice(0, 3).map(numbers);
    return { fit, lists, named: parts[3], rare: fit && Math.log(1 + head.count / lists.flat().length) };
  }).filter(({ fit }) => fit);
  // A form of a word tells no more than the word itself, where that is there.
  const most = held.find(({ fit }) => fit === 1)?.rare || Math.max(0, ...held.map(({ rare }) => rare));
  for (const { fit, lists, named, rare } of held) {
    lists.forEach((list, sort) => list.forEach((id) =>
      best.set(id, Math.max(best.get(id) || 0, fit * Math.min(rare, most) * [1, 1.7, 5][sort]))));
    const own = named ? places(named) : [];
    lists[2]?.forEach((id, place) => names.set(id, answered(names.get(id), own[place].map(([name, length]) => [name, [fit, length]]))));
  }
  return { word, best, names, weight: most, spelt: [word] };
};

// Names with the better of two answers.
const answered = (held, more) => {
  const all = new Map(held);
  for (const [name, [fit, length]] of more) if (!(all.get(name)?.[0] >= fit)) all.set(name, [fit, length]);
  return all;
};
const nothing = (word) => ({ word, best: new Map(), names: new Map(), weight: 0, spelt: [] });
const same = (word, term) => Number(word === term);

// The same of a word whose two parts are written apart: documents that have both.
const apart = async (head, word) => {
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, place) => [word.slice(0, place + 3), word.slice(place + 3)]);
  for (const [first, second] of await Promise.all(cuts.map(async ([a, b]) => {
    const held = await having(head, a, same);
    return [held, held.best.size ? await having(head, b, same) : held];
  }))) {
    const both = (some) => [...first[some]].filter(([id]) => second[some].has(id));
    const best = new Map(both("best").map(([id, score]) => [id, Math.min(score, second.best.get(id))]));
    const names = new Map(both("names").map(([id, own]) => [id, new Map([...own].filter(([name]) => second.names.get(id).has(name)))]));
    if (best.size && first !== second) return { word, best, names, weight: Math.max(first.weight, second.weight), spelt: [first.word, second.word] };
  }
  return nothing(word);
};

// The same of a word that nothing has: written as one with its neighbour, in Latin letters, or spelt a little otherwise.
const VOWELLED = /[\u0370-\u058f\u10d0-\u10ff]/;
const otherwise = async (head, word, beside) => {
  const joined = beside && await having(head, word + beside, same);
  if (joined?.best.size) return { ...joined, word, spelt: [word + beside], beside };
  if (VOWELLED.test(word)) {
    const latin = await load("latin"), written = [...word].map((letter) => latin[letter] || "").join("");
    const direct = await having(head, written, grade);
    return { ...direct.best.size ? direct : await otherwise(head, written), word };
  }
  const spelling = [...word], key = (more) => spelling[0] + String(spelling.length + more).padStart(2, "0");
  if (spelling.length < 4 || signed(word) || /\d/.test(word)) return nothing(word);
  const from = Math.max(0, head.spellings.findLastIndex((first) => first < key(-1)));
  const lists = await shards("s", from, before(head.spellings, key(1)));
  const spelt = lists.join(" ").split(" ").filter((term) => near(word, term));
  const found = await Promise.all(spelt.map((term) => having(head, term, same)));
  if (!spelt.length) return apart(head, word);
  const best = new Map(), names = new Map();
  for (const each of found) {
    each.best.forEach((score, id) => best.set(id, Math.max(best.get(id) || 0, score * 0.6)));
    each.names.forEach((own, id) => names.set(id, answered(names.get(id), own)));
  }
  return { word, best, names, weight: Math.max(0, ...found.map((each) => each.weight)), spelt };
};

// What is looked for: the words that tell. Those that join and ask are left out, unless they stand in quotation marks or
// there are no others; of many documents' words too, as each costs a shard.
const PHRASE = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
const telling = (head, text) => {
  const all = [...new Set(terms(text))], quoted = new Set([...text.matchAll(PHRASE)].flatMap(([each]) => terms(each)));
  const named = all.filter((word) => quoted.has(word) || !head.small.includes(word));
  const rare = named.filter((word) => !head.common.includes(word));
  return { all, asks: named.length > 0 && named.length < all.length, query: [rare, named, all].find((some) => some.length) || [] };
};

// How well the names of documents answer: which part of what is asked they hold, a record's date with each of them, and
// which part of them is asked; days in a name need not be. A day alone asks first for what happened on it.
const DATE = 63, DAY = 16;
const named = (counted, whole) => {
  const all = new Map(), held = (id, name) => all.get(id).get(name) || all.get(id).set(name, [0, 0, 0, 0]).get(name);
  for (const { names, weight } of counted) {
    names.forEach((own, id) => {
      if (!all.has(id)) all.set(id, new Map());
      own.forEach(([fit, length], name) => {
        const sums = held(id, name);
        if (length < DAY || name === DATE) sums[0] += weight * fit / whole;
        sums[1] += length < DAY ? fit / length : 0;
        sums[2] = Math.max(sums[2], length % DAY);
        sums[3] += length < DAY ? 0 : fit;
      });
    });
  }
  return new Map([...all].map(([id, names]) => {
    const [days] = held(id, DATE);
    return [id, (days > 0.99 ? 1.4 : 1) * Math.max(...[...names].map(([name, [part, asked, length, extra]]) =>
      name === DATE ? part : (part + days) * (1 + Math.min(1, (asked * length + extra) / (length + extra)) ** 2)))];
  }));
};

// Documents with the score of the words that they have, all documents if there are no words; how well their names answer;
// how much each word tells; words that nothing has, and those that were found in another spelling.
const look = async (text) => {
  const head = await load("head");
  version = `?${head.version}`;
  const { all, asks, query } = telling(head, text);
  const found = await Promise.all(query.map(async (word, place) => {
    const direct = await having(head, word, grade);
    return direct.best.size ? direct : otherwise(head, word, query[place + 1]);
  }));
  const taken = new Set(found.map((each) => each.beside).filter(Boolean)), counted = found.filter((each) => !taken.has(each.word));
  const scores = new Map(all.length ? [] : [...Array(head.count).keys()].map((id) => [id, [0, 0]]));
  for (const { best, weight } of counted) {
    best.forEach((score, id) => {
      const [sum, had] = scores.get(id) || [0, 0];
      scores.set(id, [sum + score, had + weight]);
    });
  }
  // What has all words; else, and where a question was asked in words, what has the more telling ones.
  const whole = counted.reduce((sum, each) => sum + each.weight, 0), most = Math.max(0, ...[...scores.values()].map(([, had]) => had));
  const least = asks ? most * 0.6 : most > whole - 1e-6 ? most - 1e-9 : most * 0.7;
  const fits = named(counted, whole || 1);
  scores.forEach(([sum, had], id) =>
    had < least && !(fits.get(id) >= 1) ? scores.delete(id) : scores.set(id, sum * (whole ? (had / whole) ** 2 : 1) * (1 + (fits.get(id) || 0))));
  return {
    head, all, scores, fits,
    query: counted.flatMap((each) => each.spelt),
    missing: counted.filter((each) => !each.spelt.length).map((each) => each.word),
    instead: counted.filter((each) => each.spelt.length && !each.spelt.includes(each.word) && !each.beside),
  };
};

// Best first; of equals those first that are older.
const best = (scores) => [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || a - b);

// What is found by group, in the order of `ranked`; the groups in the order in which they are worth reading: as names
// answer, and who says what before the rest where that is no worse. No document has to be loaded for it.
const LEAD = { questions: 1.25, wording: 0.8, sources: 0.9, pages: 0.6 };
const groups = ({ head, fits }, ranked) => {
  const ends = [...head.groups.slice(1).map(([, start]) => start), head.count];
  const parts = head.groups.map(([name, start], place) => {
    const ids = ranked.filter((id) => id >= start && id < ends[place]);
    return { name, ids, lead: ids.reduce((most, id) => Math.max(most, fits.get(id) || 0), 0) * (LEAD[name] || 1) };
  });
  return parts.filter(({ ids }) => ids.length).sort((a, b) => b.lead - a.lead);
};

Object.assign(window.dossier, { PHRASE, best, grade, groups, load, look, numbers, plain, signed, terms, words });
})();
