import assert from "node:assert/strict";
import test from "node:test";
import { Model, Tiles, payload } from "./page.mjs";

const model = Model.load(payload());
const counted = (filter) => {
  const counts = Tiles.counts(model, model.tiles, Model.passing(model, { ...Model.noFilter(), ...filter }));
  return Object.fromEntries([...counts].map(([tile, count]) => [tile.label, count]));
};

test("a tile counts the statements of its place, plans also by themselves", () => {
  assert.deepEqual(counted({}), { 长沙: { all: 2, planned: 1 }, 株洲: { all: 2, planned: 0 }, 衡阳: { all: 0, planned: 0 } });
});

test("a tile counts only what passes the filters", () => {
  assert.deepEqual(counted({ statuses: ["planned"] }).株洲, { all: 0, planned: 0 });
});

test("an area holds the statements of all places whose code begins so", () => {
  assert.deepEqual(Tiles.areaOf(model, "430100"), { name: "长沙", indices: [0, 1] });
  assert.equal(Tiles.areaOf(model, "999999"), null);
});

test("tiles are put together by their map", () => {
  assert.deepEqual(Tiles.maps(model).map(([code, tiles]) => [code, tiles.length]), [["430000", 3]]);
});
