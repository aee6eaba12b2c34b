"use strict";
/* The graph in memory: tables to objects, filters, ties, neighborhoods, paths. Nothing here touches the document. */

const Model = (() => {
  const DONE = new Set(["reported", "ongoing"]);
  const DEFAULT_STATUSES = ["reported", "ongoing", "planned"];

  /** Turn a table {columns, rows} into objects that know their row. */
  const objects = ({ columns, rows }) =>
    rows.map((row, index) => {
      const made = { index };
      for (let column = 0; column < columns.length; column += 1) made[columns[column]] = row[column];
      return made;
    });

  /** The last part of an IRI. */
  const local = (iri) => iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1);

  /** Read the payload of a page. */
  function load(payload) {
    const model = {
      kinds: payload.kinds,
      slogans: payload.slogans,
      left: payload.left,
      entities: objects(payload.entities),
      documents: objects(payload.documents),
      sentences: objects(payload.sentences),
      activities: objects(payload.activities),
      ties: objects(payload.ties),
      types: new Map(objects(payload.types).map((term) => [term.notation, term])),
      units: new Map(objects(payload.units).map((term) => [term.notation, term])),
      tiles: objects(payload.tiles),
      islands: Object.fromEntries(Object.entries(payload.islands).map(([layout, islands]) => [layout, objects(islands)])),
      byAddress: new Map(),
    };
    for (const entity of model.entities) {
      entity.address = `${entity.kind}/${local(entity.iri)}`;
      entity.activities = [];
      model.byAddress.set(entity.address, entity);
    }
    for (const activity of model.activities) {
      activity.measures = objects({ columns: payload.measureColumns, rows: activity.measures });
      activity.document = model.sentences[activity.sentence].document;
      activity.years = years(activity);
      const involved = activity.agents.concat(activity.partners, activity.programmes, activity.groups, activity.place ?? []);
      activity.entities = involved.filter((index, order) => involved.indexOf(index) === order);
      for (const index of activity.entities) model.entities[index].activities.push(activity.index);
    }
    for (const tie of model.ties) tie.address = tieAddress(model, tie);
    model.activityByKey = new Map(model.activities.map((activity) => [activity.key, activity]));
    model.tieByAddress = new Map(model.ties.map((tie) => [tie.address, tie]));
    return model;
  }

  const tieAddress = (model, tie) =>
    `${model.entities[tie.source].address}>${model.entities[tie.target].address}~${tie.relation}~${tie.mode}`;

  /** The first and last year of a statement's period; null where it has none. */
  function years(activity) {
    const found = [activity.from, activity.to].filter(Boolean).map((date) => Number(date.slice(0, 4)));
    return found.length ? [found[0], found[found.length - 1]] : null;
  }

  const noFilter = () => ({ kindsOff: [], statuses: DEFAULT_STATUSES.slice(), from: 0, to: 0, place: "", programme: "", group: "", least: 1 });

  /** Tell whether a filter hides any statement or entity beyond what is hidden from the start. */
  function isFiltered(filter) {
    return Boolean(filter.from || filter.to || filter.place || filter.programme || filter.group || filter.least > 1 ||
      filter.statuses.join() !== DEFAULT_STATUSES.join());
  }

  /** A place or a group with all below it, as row numbers. */
  function below(model, index) {
    const found = new Set([index]);
    for (let grown = true; grown; ) {
      grown = false;
      for (const entity of model.entities) {
        if (entity.parent !== null && found.has(entity.parent) && !found.has(entity.index)) {
          found.add(entity.index);
          grown = true;
        }
      }
    }
    return found;
  }

  /** The row numbers of the statements that pass a filter. */
  function passing(model, filter) {
    const statuses = new Set(filter.statuses);
    const wanted = ["place", "programme", "group"].map((name) => model.byAddress.get(filter[name])).filter(Boolean).map((entity) => below(model, entity.index));
    const passed = new Set();
    for (const activity of model.activities) {
      if (!statuses.has(activity.status)) continue;
      if (!touches(activity.years, filter.from, filter.to)) continue;
      if (wanted.every((set) => activity.entities.some((index) => set.has(index)))) passed.add(activity.index);
    }
    return passed;
  }

  function touches(period, from, to) {
    if (!from && !to) return true;
    return period !== null && (!from || period[1] >= from) && (!to || period[0] <= to);
  }

  /** Count for each entity the statements that passed. */
  function counts(model, passed) {
    const counted = new Array(model.entities.length).fill(0);
    for (const index of passed) for (const entity of model.activities[index].entities) counted[entity] += 1;
    return counted;
  }

  /** The ties that statements which passed stand behind, with only those; geography stays where both ends do. */
  function ties(model, passed, shown) {
    const found = [];
    for (const tie of model.ties) {
      if (!shown.has(tie.source) || !shown.has(tie.target)) continue;
      const activities = tie.activities.filter((index) => passed.has(index));
      if (activities.length || tie.mode === "fixed") found.push({ ...tie, activities, count: activities.length });
    }
    return found;
  }

  /** Neighbors of every entity over some ties, both ways: index to a map from neighbor to tie. */
  function adjacency(found) {
    const near = new Map();
    const add = (from, to, tie) => {
      if (!near.has(from)) near.set(from, new Map());
      if (!near.get(from).has(to)) near.get(from).set(to, tie);
    };
    for (const tie of found) {
      add(tie.source, tie.target, tie);
      add(tie.target, tie.source, tie);
    }
    return near;
  }

  /** How many steps away each entity is from one, up to a number of steps. */
  function surroundings(near, start, steps) {
    const distance = new Map([[start, 0]]);
    let edge = [start];
    for (let step = 1; step <= steps; step += 1) {
      const next = [];
      for (const index of edge) {
        for (const other of near.get(index)?.keys() ?? []) {
          if (!distance.has(other)) {
            distance.set(other, step);
            next.push(other);
          }
        }
      }
      edge = next;
    }
    return distance;
  }

  /** A shortest path between two entities as row numbers, the first in row order among equals; null if there is none. */
  function path(near, from, to) {
    const before = new Map([[from, null]]);
    let edge = [from];
    while (edge.length && !before.has(to)) {
      const next = [];
      for (const index of edge) {
        for (const other of [...(near.get(index)?.keys() ?? [])].sort((a, b) => a - b)) {
          if (!before.has(other)) {
            before.set(other, index);
            next.push(other);
          }
        }
      }
      edge = next;
    }
    if (!before.has(to)) return null;
    const found = [];
    for (let index = to; index !== null; index = before.get(index)) found.unshift(index);
    return found;
  }

  /** Cut a sentence into the part before a span, the span, and the part after it; offsets count code points. */
  function cut(sentence, start, end) {
    const characters = Array.from(sentence.text);
    const from = Math.min(Math.max(start - sentence.start, 0), characters.length);
    const to = Math.min(Math.max(end - sentence.start, from), characters.length);
    return [characters.slice(0, from), characters.slice(from, to), characters.slice(to)].map((part) => part.join(""));
  }

  /** Write a decimal with its thousands set apart, exactly as long as it is. */
  function figure(decimal) {
    const [, sign, whole, rest] = /^([-+]?)(\d+)(.*)$/.exec(decimal) ?? [null, "", "", decimal];
    return sign.replace("-", "−") + whole.replace(/\B(?=(\d{3})+$)/g, ",") + rest;
  }

  /** Say value and bounds: 5, ≥ 5, ≤ 5, 3–5, ≈ 5. */
  function bounds({ value, lower, upper }) {
    if (lower && upper && lower === upper) return figure(lower);
    if (lower && upper) return `${figure(lower)}–${figure(upper)}`;
    if (lower) return `≥ ${figure(lower)}`;
    if (upper) return `≤ ${figure(upper)}`;
    return value ? `≈ ${figure(value)}` : "";
  }

  return {
    DONE, DEFAULT_STATUSES, load, local, noFilter, isFiltered, below, passing, counts, ties, adjacency, surroundings, path, cut, figure, bounds,
  };
})();
