// The page's scripts in the order of the page, without a browser: what does not touch the document can be tested so.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const FOLDER = new URL("../../../src/kg/visualize/page/", import.meta.url);
const PARTS = { words: "Words", model: "Model", search: "Search", address: "Address", drawing: "Drawing", panel: "Panel", tables: "Tables", tiles: "Tiles", export: "Export" };

const source = Object.keys(PARTS).map((name) => readFileSync(new URL(`${name}.js`, FOLDER), "utf8")).join("\n");

/** All parts but the page itself, as an object; their arrays and objects are of this realm. */
export const { Words, Model, Search, Address, Drawing, Panel, Tables, Tiles, Export } = vm.runInThisContext(
  `(() => {\n${source}\nreturn { ${Object.values(PARTS).join(", ")} };\n})()`,
);

const COLUMNS = {
  entities: ["iri", "kind", "label", "labelEn", "aliases", "adcode", "home", "parent", "known", "first", "tall", "whole"],
  documents: ["identifier", "title", "publisher", "published", "url"],
  sentences: ["document", "start", "text"],
  activities: ["key", "sentence", "start", "end", "status", "type", "predicate", "object", "agents", "partners", "programmes", "groups", "place", "from", "to",
    "distinction", "section", "rule", "confidence", "measures"],
  ties: ["source", "target", "relation", "mode", "activities"],
};

const entity = (kind, name, label, more = {}) => {
  const { home = null, parent = null, aliases = [], labelEn = "", adcode = "" } = more;
  return [`https://w3id.org/civic-kg/id/${kind}/${name}`, kind, label, labelEn, aliases, adcode, home, parent, 1, [0, 0], [0, 0], [0, 0]];
};

const activity = (key, status, year, parts) => {
  const { agents = [], partners = [], programmes = [], groups = [], place = null } = parts;
  return [key, 0, 0, 4, status, "train", "培训", "妇女", agents, partners, programmes, groups, place, `${year}-01-01`, `${year}-12-31`, "", "", "rule", "1.0", []];
};

/** A province with two prefectures, a body in each, a programme and a group: five statements. */
export function payload() {
  const table = (name, rows) => ({ columns: COLUMNS[name], rows });
  return {
    kinds: ["place", "organization", "programme", "group", "person"],
    slogans: 0,
    left: [],
    entities: table("entities", [
      entity("place", "430000", "湖南省", { adcode: "430000", labelEn: "Hunan" }),
      entity("place", "430100", "长沙市", { adcode: "430100", parent: 0, aliases: ["长沙"], labelEn: "Changsha" }),
      entity("place", "430200", "株洲市", { adcode: "430200", parent: 0, aliases: ["株洲"], labelEn: "Zhuzhou" }),
      entity("organization", "w-430100", "长沙市妇联", { home: 1, aliases: ["长沙市妇女联合会"] }),
      entity("organization", "w-430200", "株洲市妇联", { home: 2 }),
      entity("programme", "spring", "春风行动", { labelEn: "Spring Breeze Action" }),
      entity("group", "women", "妇女", { labelEn: "women" }),
      entity("group", "rural-women", "农村妇女", { parent: 6 }),
    ]),
    documents: table("documents", [["d", "题", "社", "2019-01-01", "https://example.org"]]),
    sentences: table("sentences", [[0, 0, "培训妇女三百名。"]]),
    activities: table("activities", [
      activity("a0", "reported", 2018, { agents: [3], programmes: [5], place: 1 }),
      activity("a1", "planned", 2019, { agents: [3], programmes: [5], place: 1 }),
      activity("a2", "ongoing", 2018, { agents: [4], programmes: [5], groups: [7], place: 2 }),
      activity("a3", "negated", 2018, { agents: [4], groups: [6], place: 2 }),
      activity("a4", "reported", 2017, { agents: [4], partners: [3], place: 2 }),
    ]),
    measureColumns: ["key", "start", "end", "text", "value", "lower", "upper", "unit", "classifier", "counted", "groups", "change", "comparison", "rate"],
    ties: table("ties", [
      [1, 0, "within", "fixed", []],
      [3, 5, "runs", "done", [0]],
      [3, 5, "runs", "planned", [1]],
      [4, 5, "runs", "done", [2]],
      [4, 7, "serves", "done", [2]],
      [4, 3, "partners", "done", [4]],
    ]),
    types: { columns: ["notation", "label", "labelEn"], rows: [["train", "培训", "train"]] },
    units: { columns: ["notation", "label", "labelEn"], rows: [] },
    tiles: {
      columns: ["map", "adcode", "stem", "column", "row", "label", "labelEn"],
      rows: [["430000", "430100", "4301", 1, 0, "长沙", "Changsha"], ["430000", "430200", "4302", 1, 1, "株洲", "Zhuzhou"], ["430000", "430400", "4304", 0, 1, "衡阳", "Hengyang"]],
    },
    islands: { first: { columns: ["place", "x", "y", "width", "height"], rows: [] }, tall: { columns: [], rows: [] }, whole: { columns: [], rows: [] } },
  };
}
