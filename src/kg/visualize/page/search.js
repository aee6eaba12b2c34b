"use strict";
/* Search over labels, aliases, English names and pinyin: whole syllables, the first letters, or both mixed; and over the
   words and figures of the sentences that statements were read from. */

const Search = (() => {
  const plain = (text) => text.toLowerCase().normalize("NFKC").replace(/[\s·・''’]+/g, "");

  /** Make a searcher over entities; readings maps a character to its syllables, joined by a space. */
  function over(entities, readings) {
    const syllables = new Map(Object.entries(readings).map(([character, joined]) => [character, joined.split(" ")]));
    const spell = (name) => ({ name, read: Array.from(name, (character) => syllables.get(character) ?? NONE) });
    const entries = entities.map((entity) => ({
      entity,
      names: [...new Set([entity.label, ...entity.aliases, entity.labelEn, entity.adcode].filter(Boolean).map(plain))].map(spell),
    }));

    /** Find at most `limit` entities, best first; `weight` breaks ties, and what has none comes after what has. */
    return function find(query, weight = () => 0, limit = 12) {
      const wanted = plain(query);
      if (!wanted) return [];
      const latin = /^[a-z]+$/.test(wanted);
      const found = [];
      for (const { entity, names } of entries) {
        let score = 0;
        for (const { name, read } of names) score = Math.max(score, rank(name, wanted, latin ? read : null));
        if (score > 0) found.push({ entity, score: score + (weight(entity) > 0 ? TOLD : 0) });
      }
      found.sort((a, b) => b.score - a.score || weight(b.entity) - weight(a.entity) || a.entity.index - b.entity.index);
      return found.slice(0, limit).map((hit) => hit.entity);
    };
  }

  const NONE = [];
  const TOLD = 2; // an exact name that no report speaks of stands beside a name of a report that holds it

  /** How well a name answers: 5 the same, 4 begins so, 3 holds it, 2 is read so, 1 holds what is read so, 0 not at all.
      `read` lists the syllables of each character, or is null where the query is not in Latin letters. */
  function rank(name, wanted, read) {
    if (name === wanted) return 5;
    if (name.startsWith(wanted)) return 4;
    if (name.includes(wanted)) return 3;
    if (!read) return 0;
    for (let start = 0; start < read.length; start += 1) {
      if (isRead(read, start, wanted)) return start === 0 ? 2 : 1;
    }
    return 0;
  }

  /** Tell whether characters from `start` on can be read as `letters`: each by its syllable or the first letters of it. */
  function isRead(read, start, letters) {
    if (!letters) return true;
    if (start >= read.length) return false;
    for (const syllable of read[start]) {
      if (syllable[0] !== letters[0]) continue;
      if (syllable.startsWith(letters)) return true;
      if (letters.startsWith(syllable) && isRead(read, start + 1, letters.slice(syllable.length))) return true;
      if (/^[zcs]h/.test(letters) && syllable[1] === "h" && isRead(read, start + 1, letters.slice(2))) return true;
      if (isRead(read, start + 1, letters.slice(1))) return true;
    }
    return false;
  }

  /** Make a searcher over sentences. They are made plain when first asked for: most readers look for names only. */
  function inSentences({ sentences, activities }) {
    let [texts, told] = [null, null];

    /** Find the sentences that hold a figure, as the panel writes it, or some words: of at most `limit` the statement to
        open and the text before, at and after what was found; and how many are left over. */
    return function findSentences(query, limit = 6) {
      const wanted = plain(query);
      if (Array.from(wanted).length < SHORTEST) return { hits: [], left: 0 };
      texts ??= sentences.map((sentence) => plain(sentence.text));
      told ??= bySentence();
      const figured = withFigure(figureIn(wanted));
      const found = [...figured.keys(), ...[...told.keys()].filter((index) => !figured.has(index) && texts[index].includes(wanted))];
      const hits = found.slice(0, limit).map((index) => figured.get(index) ?? hit(sentences[index], told.get(index), wanted));
      return { hits, left: found.length - hits.length };
    };

    function bySentence() {
      const found = new Map();
      for (const activity of activities) found.set(activity.sentence, [...(found.get(activity.sentence) ?? []), activity]);
      return found;
    }

    /** The statement of a sentence that says some words: in its clause, or else the first one. */
    function hit(sentence, within, wanted) {
      const [start, end] = spotOf(sentence.text, wanted).map((offset) => sentence.start + offset);
      const activity = within.find((one) => one.start <= start && end <= one.end) ?? within[0];
      return { activity, parts: Model.cut(sentence, start, end) };
    }

    /** The first statement of each sentence that has a figure as its value or bound. */
    function withFigure(figure) {
      const found = new Map();
      if (!figure) return found;
      for (const activity of activities) {
        const measure = activity.measures.find(({ value, lower, upper }) => [value, lower, upper].includes(figure));
        if (measure && !found.has(activity.sentence)) found.set(activity.sentence, { activity, parts: Model.cut(sentences[activity.sentence], measure.start, measure.end) });
      }
      return found;
    }
  }

  const SHORTEST = 2; // one character is in too many sentences

  /** The decimal that a query is: 13,000 or ≥ 13,000 or 67.8%; empty if it is none. */
  const figureIn = (wanted) => (/^[≥≤≈]?(\d[\d,]*(?:\.\d+)?)%?$/.exec(wanted)?.[1] ?? "").replaceAll(",", "");

  /** Where some plain words stand in a text as it is written, in code points; at its start if nothing does
      character by character. */
  function spotOf(text, wanted) {
    const folded = Array.from(text, plain);
    const at = folded.join("").indexOf(wanted);
    if (at < 0) return [0, 0];
    let [start, read] = [-1, 0];
    for (let index = 0; index < folded.length; index += 1) {
      read += folded[index].length;
      if (start < 0 && read > at) start = index;
      if (read >= at + wanted.length) return [start, index + 1];
    }
    return [0, 0];
  }

  return { over, inSentences, rank, isRead };
})();
