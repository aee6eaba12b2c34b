import assert from "node:assert/strict";
import test from "node:test";
import { Address } from "./page.mjs";

const STATES = [
  {}, { view: "matrix" }, { select: "place/430100" }, { select: "cell:place/430100|programme/spring" }, { focus: "group/women", steps: 3 },
  { path: ["place/430100", "group/women"] }, { language: "en", theme: "dark" }, { all: true, open: "place/430100" },
  { filter: { ...Address.initial().filter, statuses: ["planned"], from: 2018, to: 2019, place: "place/430000", least: 3, kindsOff: ["group", "place"] } },
  { filter: { ...Address.initial().filter, statuses: [] } }, { select: "programme/春风行动 & 100%=#" },
];
for (const change of STATES) {
  test(`${JSON.stringify(change)} survives the address`, () => {
    const state = { ...Address.initial(), ...change };
    assert.deepEqual(Address.read(`#${Address.write(state)}`), state);
  });
}

test("the first view has an empty address", () => assert.equal(Address.write(Address.initial()), ""));

for (const text of ["", "#", "#&&", "#view=no", "#steps=abc", "#lang=xx&theme=pink", "#%E0%A4%A=1", "#from=x&to=y&least=z"]) {
  test(`${JSON.stringify(text)} is read as the first view`, () => assert.deepEqual(Address.read(text), Address.initial()));
}
