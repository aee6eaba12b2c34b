"use strict";
/* Tile maps: every division a square of the same size, set about where it lies; color and number count statements. */

const Tiles = (() => {
  const { say } = Words;
  const { element } = Panel;
  const COUNTRY = "100000";

  const nameOf = (tile) => (Words.current() === "en" ? tile.labelEn : tile.label);

  /** The statements, as row numbers, of all places whose code begins with some digits. */
  const within = (model, stem) =>
    model.activities.filter((activity) => activity.place !== null && model.entities[activity.place].adcode.startsWith(stem)).map((activity) => activity.index);

  /** The maps, code of the whole and its tiles: the country's first, then those with more places to compare. */
  function maps(model) {
    const found = new Map();
    for (const tile of model.tiles) found.set(tile.map, [...(found.get(tile.map) ?? []), tile]);
    const filled = (tiles) => tiles.filter((tile) => within(model, tile.stem).length).length;
    return [...found].map(([code, tiles]) => [code, tiles, code === COUNTRY ? Infinity : filled(tiles)])
      .sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1)).map(([code, tiles]) => [code, tiles]);
  }

  /** For each tile of a map the statements that passed; places are counted once, then summed by their code. */
  function counts(model, tiles, passed) {
    const byCode = new Map();
    for (const index of passed) {
      const { place, status } = model.activities[index];
      if (place === null) continue;
      const { adcode } = model.entities[place];
      const count = byCode.get(adcode) ?? { all: 0, planned: 0 };
      byCode.set(adcode, { all: count.all + 1, planned: count.planned + Number(status === "planned") });
    }
    return new Map(tiles.map((tile) => {
      const inside = [...byCode].filter(([code]) => code.startsWith(tile.stem)).map(([, count]) => count);
      return [tile, inside.reduce((sum, count) => ({ all: sum.all + count.all, planned: sum.planned + count.planned }), { all: 0, planned: 0 })];
    }));
  }

  function square(tile, { all, planned }, most, act) {
    const name = nameOf(tile);
    const label = `${name}${say("colon")}${say("statements", { count: all })}`;
    const made = all
      ? element("button", {
        type: "button", class: `tile depth-${Math.max(1, Math.ceil((all / most) * 5))}${planned === all ? " only-plans" : ""}`, "data-area": tile.adcode, "aria-label": label, title: label,
        on: { click: () => act.open(`area:${tile.adcode}`) },
      }, element("span", {}, name), element("b", {}, String(all)))
      : element("div", { class: "tile empty" }, name);
    made.style.setProperty("--column", String(tile.column + 1));
    made.style.setProperty("--row", String(tile.row + 1));
    return made;
  }

  function draw(root, model, context, act) {
    const parts = maps(model).map(([code, tiles]) => {
      const counted = counts(model, tiles, context.passed);
      const most = Math.max(1, ...[...counted.values()].map((count) => count.all));
      const whole = model.entities.find((entity) => entity.adcode === code);
      const itself = whole ? whole.activities.filter((index) => context.passed.has(index) && model.activities[index].place === whole.index).length : 0;
      const title = code === COUNTRY ? say("country") : whole ? Panel.nameOf(whole) : code;
      const grid = element("div", { class: "tiles" }, tiles.map((tile) => square(tile, counted.get(tile), most, act)));
      grid.style.setProperty("--columns", String(Math.max(...tiles.map((tile) => tile.column)) + 1));
      return element("section", { class: "tile-map" },
        element("h2", {}, title, itself
          ? element("button", { type: "button", class: "chip", on: { click: () => act.select(whole.address) } }, say("mapItself", { name: title, count: itself }))
          : null),
        grid);
    });
    root.replaceChildren(element("p", { class: "caption" }, say("mapCaption")), element("div", { class: "maps" }, parts));
  }

  /** The name of a tile's area and its statements; null if no map has it. */
  function areaOf(model, adcode) {
    const tile = model.tiles.find((one) => one.adcode === adcode);
    return tile ? { name: nameOf(tile), indices: within(model, tile.stem) } : null;
  }

  return { counts, maps, draw, areaOf };
})();
