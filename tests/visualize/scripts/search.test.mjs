import assert from "node:assert/strict";
import test from "node:test";
import { Model, Search, payload } from "./page.mjs";

const READINGS = { 长: "chang zhang", 沙: "sha", 市: "shi", 妇: "fu", 联: "lian", 株: "zhu", 洲: "zhou", 春: "chun", 风: "feng", 行: "hang xing", 动: "dong", 女: "nv" };
const model = Model.load(payload());
const find = Search.over(model.entities, READINGS);
const found = (query, weight) => find(query, weight).map((entity) => entity.label);

const QUERIES = [
  ["长沙市妇联", "长沙市妇联", "its label"], ["长沙市妇女联合会", "长沙市妇联", "an alias"], ["spring breeze", "春风行动", "its English name"],
  ["SPRING", "春风行动", "capitals"], ["430100", "长沙市", "its code"], ["changsha", "长沙市", "whole syllables"], ["css", "长沙市", "first letters"],
  ["changss", "长沙市", "both mixed"], ["zhangsha", "长沙市", "another reading"], ["chfxd", "春风行动", "an initial of two letters"], ["长 沙", "长沙市", "spaces"],
];
for (const [query, label, why] of QUERIES) {
  test(`${query} finds ${label} by ${why}`, () => assert.ok(found(query).includes(label)));
}

test("the exact name comes first, then what begins so, then what holds it", () => {
  assert.deepEqual(found("妇女").slice(0, 2), ["妇女", "长沙市妇联"]); // a label, then an alias that holds it
});

test("what reports speak of comes before what none does", () => {
  const weight = (entity) => (entity.label === "株洲市妇联" ? 3 : 0);
  assert.equal(found("市妇联", weight)[0], "株洲市妇联");
});

test("nothing is found by nothing, and nothing by nonsense", () => {
  assert.deepEqual(found("  "), []);
  assert.deepEqual(found("qqq"), []);
});

test("at most as many are found as asked for", () => assert.equal(find("市", () => 0, 2).length, 2));
