import assert from "node:assert/strict";
import test from "node:test";
import { Drawing, Export, Model, Tables, Words, payload } from "./page.mjs";

const model = Model.load(payload());

const LABELS = [
  ["妇女", "", ["妇女"]], ["衡阳市妇联", "", ["衡阳市妇联"]], ["共青团溧阳市委", "溧阳市", ["共青团", "溧阳市委"]],
  ["贵州省乡村振兴局", "贵州省", ["贵州省", "乡村振兴局"]],
];
for (const [label, seam, lines] of LABELS) {
  test(`${label} is drawn as ${lines.join(" / ")}`, () => assert.deepEqual(Drawing.lines(label, 6, seam), lines));
}

test("a label has at most two lines, and a long one says that it goes on", () => {
  const lines = Drawing.lines("全国妇女联合会家庭和儿童工作部家庭教育指导处", 6);
  assert.equal(lines.length, 2);
  assert.ok(lines[1].endsWith("…"));
});

test("words of a Latin label are kept whole", () => {
  assert.deepEqual(Drawing.lines("left-behind children", 9.5), ["left-behind", "children"]);
});

for (const [value, field] of [["=1+1", "'=1+1"], ["@a", "'@a"], ["-1.5", "-1.5"], ["-a", "'-a"], ['a"b', '"a""b"'], ["a,b", '"a,b"'], [null, ""]]) {
  test(`${value} is the field ${field}`, () => assert.equal(Export.field(value), field));
}

test("a table of facts has one row a statement without measures", () => {
  const rows = Export.csv(model, [0, 2]).trimEnd().split("\r\n");
  assert.equal(rows.length, 3);
  assert.ok(rows[0].startsWith("fact,activity,document,title,url"));
  assert.match(rows[1], /^a0,a0,d,题,https:\/\/example\.org,/);
});

test("the statements of a cell and of a segment are found by their address", () => {
  assert.deepEqual(Tables.cellOf(model, "place/430100|programme/spring").indices, [0, 1]);
  assert.equal(Tables.cellOf(model, "place/0|programme/spring"), null);
  assert.deepEqual(Tables.yearOf(model, "2018|reported").indices, [0]);
});

test("both languages have the same words with the same gaps", () => {
  const { zh, en } = Words.languages;
  assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort());
  const gaps = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const key of Object.keys(zh)) assert.deepEqual(gaps(en[key]), gaps(zh[key]), key);
});
