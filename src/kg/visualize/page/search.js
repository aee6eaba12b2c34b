"use strict";
/* Search over labels, aliases, English names and pinyin: whole syllables, the first letters, or both mixed. */

const Search = (() => {
  const plain = (text) => text.toLowerCase().normalize("NFKC").replace(/[\s·・''’]+/g, "");

  /** Make a searcher over entities; readings maps a character to its syllables, joined by a space. */
  function over(entities, readings) {
    const entries = entities.map((entity) => ({
      entity,
      names: [entity.label, ...entity.aliases, entity.labelEn, entity.adcode].filter(Boolean).map(plain),
    }));

    /** Find at most `limit` entities, best first; `weight` breaks ties. */
    return function find(query, weight = () => 0, limit = 12) {
      const wanted = plain(query);
      if (!wanted) return [];
      const latin = /^[a-z]+$/.test(wanted);
      const found = [];
      for (const { entity, names } of entries) {
        const score = Math.max(...names.map((name) => rank(name, wanted, latin ? readings : null)));
        if (score > 0) found.push({ entity, score });
      }
      found.sort((a, b) => b.score - a.score || weight(b.entity) - weight(a.entity) || a.entity.index - b.entity.index);
      return found.slice(0, limit).map((hit) => hit.entity);
    };
  }

  /** How well a name answers: 5 the same, 4 begins so, 3 holds it, 2 is read so, 1 holds what is read so, 0 not at all. */
  function rank(name, wanted, readings) {
    if (name === wanted) return 5;
    if (name.startsWith(wanted)) return 4;
    if (name.includes(wanted)) return 3;
    if (!readings) return 0;
    const characters = Array.from(name);
    for (let start = 0; start < characters.length; start += 1) {
      if (isRead(characters, start, wanted, readings)) return start === 0 ? 2 : 1;
    }
    return 0;
  }

  /** Tell whether characters from `start` on can be read as `letters`: each by its syllable or the first letters of it. */
  function isRead(characters, start, letters, readings) {
    if (!letters) return true;
    if (start >= characters.length) return false;
    for (const syllable of (readings[characters[start]] ?? "").split(" ").filter(Boolean)) {
      if (letters.startsWith(syllable) && isRead(characters, start + 1, letters.slice(syllable.length), readings)) return true;
      if (syllable.startsWith(letters)) return true;
      const initial = /^[zcs]h/.test(letters) && syllable.startsWith(letters.slice(0, 2)) ? 2 : 1;
      for (const length of new Set([initial, 1])) {
        if (syllable.slice(0, length) === letters.slice(0, length) && isRead(characters, start + 1, letters.slice(length), readings)) return true;
      }
    }
    return false;
  }

  return { over, rank, isRead };
})();
