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

/** A span of a text that begins at an offset in its document, in code points. */
const span = ({ start, text }, words) => {
  const from = start + Array.from(text.slice(0, text.indexOf(words))).length;
  return { start: from, end: from + Array.from(words).length };
};
const SENTENCES = [
  { start: 100, text: "2018年，市妇联送上13000多个岗位，发放贷款４２７１ 万元；2000名妇女受益。" },
  { start: 160, text: "𠮷安培训妇女。" },
  { start: 170, text: "“妇女之家”建成5所。" },
];
const statement = (key, sentence, words, measures = []) => ({ key, sentence, ...span(SENTENCES[sentence], words), measures });
const told = Search.inSentences({
  sentences: SENTENCES,
  activities: [
    statement("sent", 0, "送上13000多个岗位", [{ ...span(SENTENCES[0], "13000多个"), value: "13000", lower: "13000", upper: "" }]),
    statement("lent", 0, "发放贷款４２７１ 万元", [{ ...span(SENTENCES[0], "４２７１ 万元"), value: "42710000", lower: "42710000", upper: "42710000" }]),
    statement("trained", 1, "𠮷安培训妇女"),
    statement("built", 2, "建成5所"),
  ],
});
const hits = (query, limit) => told(query, limit).hits.map(({ activity, parts }) => [activity.key, parts[1]]);

const WORDS = [
  ["4271万元", [["lent", "４２７１ 万元"]], "a figure, whatever its width and spaces"], ["42,710,000", [["lent", "４２７１ 万元"]], "a figure as the panel writes it"],
  ["≥ 13,000", [["sent", "13000多个"]], "a bound as the panel writes it"], ["13000", [["sent", "13000多个"]], "a figure without its unit"],
  ["妇女受益", [["sent", "妇女受益"]], "words outside of every clause, by the first statement of the sentence"], ["𠮷安培训", [["trained", "𠮷安培训"]], "rare characters"],
  ["女", [], "one character is of too many"], ["没有的字", [], "words that no sentence has"], ["  ", [], "nothing"],
];
for (const [query, wanted, why] of WORDS) {
  test(`${query} in sentences: ${why}`, () => assert.deepEqual(hits(query), wanted));
}

test("each sentence is found once, in the order of the text, and what is left over is counted", () => {
  assert.deepEqual(hits("妇女").map(([key]) => key), ["sent", "trained", "built"]);
  assert.deepEqual(hits("妇女", 2).map(([key]) => key), ["sent", "trained"]);
  assert.equal(told("妇女", 2).left, 1);
});

test("a sentence that has a figure as its own comes before those that only hold its digits", () => {
  const found = Search.inSentences({
    sentences: [{ start: 0, text: "热线12338开通。" }, { start: 10, text: "培训1233人。" }],
    activities: [{ key: "opened", sentence: 0, start: 0, end: 9, measures: [] }, { key: "trained", sentence: 1, start: 10, end: 17, measures: [{ start: 12, end: 17, value: "1233", lower: "1233", upper: "1233" }] }],
  })("1233");
  assert.deepEqual(found.hits.map(({ activity }) => activity.key), ["trained", "opened"]);
});

test("a hit is the sentence in three parts", () => {
  assert.equal(told("4271万元").hits[0].parts.join(""), SENTENCES[0].text);
});
