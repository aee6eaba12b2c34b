"use strict";
/* The other ways of looking: a matrix of places and programmes, a timeline, and a list that holds everything. */

const Tables = (() => {
  const { say } = Words;
  const { element, sign, nameOf, otherName } = Panel;
  const COLUMNS = 24;
  const STATUSES = ["reported", "ongoing", "planned", "called-for", "cancelled", "negated"];

  /** Places × programmes; a cell counts statements and opens their evidence. */
  function matrix(root, model, context, act) {
    const cells = new Map();
    const columns = new Map();
    for (const index of context.passed) {
      const activity = model.activities[index];
      if (activity.place === null) continue;
      for (const programme of activity.programmes) {
        const key = `${activity.place} ${programme}`;
        cells.set(key, [...(cells.get(key) ?? []), index]);
        columns.set(programme, (columns.get(programme) ?? new Set()).add(activity.place));
      }
    }
    const places = [...new Set([...cells.keys()].map((key) => Number(key.split(" ")[0])))].map((index) => model.entities[index])
      .sort((a, b) => (a.adcode < b.adcode ? -1 : 1));
    const programmes = [...columns.keys()].sort((a, b) => columns.get(b).size - columns.get(a).size || context.counts[b] - context.counts[a] || a - b);
    const most = Math.max(1, ...[...cells.values()].map((found) => found.length));
    let shown = COLUMNS;

    function cell(place, programme) {
      const found = cells.get(`${place.index} ${programme}`);
      if (!found) return element("td");
      const done = found.filter((index) => model.activities[index].status !== "planned").length;
      const label = `${nameOf(place)} × ${nameOf(model.entities[programme])}${say("colon")}${say("statements", { count: found.length })}`;
      const depth = Math.ceil((done / most) * 5);
      return element("td", {}, element("button", {
        type: "button", class: `cell depth-${depth}${done < found.length ? " plan" : ""}`, "aria-label": label, title: label,
        on: { click: () => act.open(`cell:${place.address}|${model.entities[programme].address}`) },
      }, String(found.length)));
    }

    function table() {
      const visible = programmes.slice(0, shown);
      const header = element("tr", {}, element("th", { scope: "col", class: "corner" }, say("place")), visible.map((programme) =>
        element("th", { scope: "col", class: "turned" }, element("button", { type: "button", class: "link", on: { click: () => act.select(model.entities[programme].address) } }, nameOf(model.entities[programme])))));
      const rows = places.filter((place) => visible.some((programme) => cells.has(`${place.index} ${programme}`))).map((place) =>
        element("tr", {}, element("th", { scope: "row" }, element("button", { type: "button", class: "link", on: { click: () => act.select(place.address) } }, nameOf(place))), visible.map((programme) => cell(place, programme))));
      const more = programmes.length > shown
        ? element("button", { type: "button", class: "wide", on: { click: () => { shown += COLUMNS; table(); } } }, say("moreColumns", { count: programmes.length - shown }))
        : null;
      root.replaceChildren(
        element("p", { class: "caption" }, cells.size ? say("matrixCaption") : say("nothing")),
        cells.size ? element("div", { class: "scroll" }, element("table", { class: "matrix" }, element("thead", {}, header), element("tbody", {}, rows))) : "", more ?? "");
    }
    table();
  }

  /** The statements of a cell named by its address. */
  function cellOf(model, address) {
    const [place, programme] = address.split("|").map((one) => model.byAddress.get(one));
    if (!place || !programme) return null;
    return { place, programme, indices: programme.activities.filter((index) => model.activities[index].place === place.index && model.activities[index].programmes.includes(programme.index)) };
  }

  /** Statements by year and status as stacked bars; a statement of several years counts in its last one. */
  function timeline(root, model, context, act) {
    const years = new Map();
    for (const index of context.passed) {
      const activity = model.activities[index];
      const year = activity.years ? activity.years[1] : 0;
      if (!years.has(year)) years.set(year, new Map());
      years.get(year).set(activity.status, (years.get(year).get(activity.status) ?? 0) + 1);
    }
    const total = (found) => [...found.values()].reduce((sum, count) => sum + count, 0);
    const most = Math.max(1, ...[...years.values()].map(total));
    const used = STATUSES.filter((status) => [...years.values()].some((found) => found.has(status)));
    const rows = [...years.keys()].sort((a, b) => a - b).map((year) => {
      const bars = used.filter((status) => years.get(year).has(status)).map((status) => {
        const count = years.get(year).get(status);
        const label = `${year || say("undated")} · ${say(status)}${say("colon")}${say("statements", { count })}`;
        const bar = element("button", { type: "button", class: `bar-part ${status}`, "aria-label": label, title: label, on: { click: () => act.open(`year:${year}|${status}`) } }, String(count));
        bar.style.setProperty("--share", String(count / most));
        return bar;
      });
      return element("div", { class: "year", role: "group", "aria-label": String(year || say("undated")) }, element("span", { class: "year-name" }, String(year || say("undated"))), element("span", { class: "bars" }, bars), element("span", { class: "faint" }, String(total(years.get(year)))));
    });
    root.replaceChildren(
      element("p", { class: "caption" }, rows.length ? say("timelineCaption") : say("nothing")),
      element("ul", { class: "key flow" }, used.map((status) => element("li", {}, element("span", { class: `pill ${status}` }, say(status))))),
      element("div", { class: "years" }, rows));
  }

  function yearOf(model, address) {
    const [year, status] = address.split("|");
    const indices = model.activities.filter((activity) => String(activity.years ? activity.years[1] : 0) === year && activity.status === status).map((activity) => activity.index);
    return { year: Number(year), status, indices };
  }

  /** Every entity as a table, those without any statement in a part of their own; links at the top lead to each. */
  function list(root, model, context, act) {
    const jumps = [];
    const jump = (id, ...text) => jumps.push(element("button", { type: "button", class: "chip", on: { click: () => document.getElementById(id).scrollIntoView() } }, ...text));
    const row = (entity) => element("tr", {},
      element("td", {}, element("button", { type: "button", class: "link", "data-entity": entity.address, on: { click: () => act.select(entity.address) } }, nameOf(entity))),
      element("td", { class: "faint" }, otherName(entity)), element("td", { class: "number" }, String(context.counts[entity.index])));
    const head = () => element("thead", {}, element("tr", {}, ["name", "otherName", "count"].map((name) => element("th", { scope: "col" }, say(name)))));
    const parts = model.kinds.flatMap((kind) => {
      const all = model.entities.filter((entity) => entity.kind === kind);
      const used = all.filter((entity) => context.counts[entity.index]).sort((a, b) => context.counts[b.index] - context.counts[a.index] || a.index - b.index);
      const unused = kind === "group" ? all.filter((entity) => !entity.activities.length) : [];
      const found = [];
      if (used.length) {
        jump(`list-${kind}`, sign(kind), say(kind), element("small", {}, String(used.length)));
        found.push(element("section", { id: `list-${kind}` }, element("h2", {}, sign(kind), say(kind), element("small", {}, ` ${used.length}`)), element("table", { class: "entities" }, head(), element("tbody", {}, used.map(row)))));
      }
      if (unused.length) {
        const title = say(model.left.length ? "nobodyHere" : "nobody");
        jump(`list-no-${kind}`, sign(kind), title, element("small", {}, String(unused.length)));
        found.push(element("section", { id: `list-no-${kind}` }, element("h2", {}, sign(kind), title, element("small", {}, ` ${unused.length}`)), element("ul", { class: "tags" }, unused.map((entity) => element("li", { class: "chip still" }, nameOf(entity))))));
      }
      return found;
    });
    root.replaceChildren(element("nav", { class: "tags jumps", "aria-label": say("list") }, jumps), element("div", { class: "columns" }, parts));
  }

  return { matrix, cellOf, timeline, yearOf, list, STATUSES };
})();
