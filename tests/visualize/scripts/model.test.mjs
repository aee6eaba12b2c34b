import assert from "node:assert/strict";
import test from "node:test";
import { Model, payload } from "./page.mjs";

const model = Model.load(payload());
const every = (statuses) => Model.passing(model, { ...Model.noFilter(), ...(statuses ? { statuses } : {}) });
const named = (filter) => [...Model.passing(model, { ...Model.noFilter(), ...filter })].map((index) => model.activities[index].key);

test("an entity knows the statements that it has a part in", () => {
  assert.deepEqual(model.byAddress.get("programme/spring").activities, [0, 1, 2]);
  assert.deepEqual(model.byAddress.get("organization/w-430100").activities, [0, 1, 4]);
});

test("what did not happen is hidden at first", () => {
  assert.deepEqual(named({}), ["a0", "a1", "a2", "a4"]);
  assert.deepEqual(named({ statuses: ["negated"] }), ["a3"]);
});

test("a filter by a place holds for all places in it", () => {
  assert.deepEqual(named({ place: "place/430000" }), ["a0", "a1", "a2", "a4"]);
  assert.deepEqual(named({ place: "place/430100" }), ["a0", "a1"]);
});

test("a filter by a group holds for all narrower groups", () => {
  assert.deepEqual(named({ group: "group/women" }), ["a2"]);
});

test("a filter by years keeps what touches them, both ends included", () => {
  assert.deepEqual(named({ from: 2018, to: 2018 }), ["a0", "a2"]);
  assert.deepEqual(named({ from: 2019 }), ["a1"]);
  assert.deepEqual(named({ to: 2017 }), ["a4"]);
});

test("filters hold together", () => {
  assert.deepEqual(named({ programme: "programme/spring", place: "place/430200" }), ["a2"]);
});

test("a tie counts only the statements that passed, and goes with the last of them", () => {
  const shown = new Set(model.entities.map((entity) => entity.index));
  const counted = (passed) => Model.ties(model, passed, shown).map((tie) => [tie.relation, tie.mode, tie.count]);
  assert.deepEqual(counted(every(["planned"])), [["within", "fixed", 0], ["runs", "planned", 1]]);
});

test("a shortest path goes along ties in both directions", () => {
  const ties = Model.ties(model, every(), new Set(model.entities.map((entity) => entity.index)));
  const near = Model.adjacency(ties);
  assert.deepEqual(Model.path(near, 7, 5), [7, 4, 5]);
  assert.deepEqual(Model.path(near, 5, 5), [5]);
  assert.equal(Model.path(near, 7, 2), null);
});

test("surroundings grow by steps", () => {
  const near = Model.adjacency(Model.ties(model, every(), new Set(model.entities.map((entity) => entity.index))));
  assert.deepEqual([...Model.surroundings(near, 7, 1).keys()], [7, 4]);
  assert.deepEqual(new Set(Model.surroundings(near, 7, 2).keys()), new Set([7, 4, 5, 3]));
});

const FIGURES = [
  ["13000", "13,000"], ["999", "999"], ["1000000", "1,000,000"], ["7.3", "7.3"], ["-1234.50", "−1,234.50"], ["0.125", "0.125"],
];
for (const [decimal, written] of FIGURES) {
  test(`${decimal} is written ${written}`, () => assert.equal(Model.figure(decimal), written));
}

const BOUNDS = [
  [{ value: "5", lower: "5", upper: "5" }, "5"], [{ value: "13000", lower: "13000", upper: "" }, "≥ 13,000"], [{ value: "60000", lower: "", upper: "60000" }, "≤ 60,000"],
  [{ value: "", lower: "30000", upper: "50000" }, "30,000–50,000"], [{ value: "200", lower: "", upper: "" }, "≈ 200"], [{ value: "", lower: "", upper: "" }, ""],
];
for (const [measure, written] of BOUNDS) {
  test(`${JSON.stringify(measure)} is said as ${written || "nothing"}`, () => assert.equal(Model.bounds(measure), written));
}

test("a span beyond its sentence is cut at the sentence's ends", () => {
  assert.deepEqual(Model.cut({ text: "甲乙丙", start: 10 }, 5, 99), ["", "甲乙丙", ""]);
});
