"use strict";
/* The page itself: one state, kept in the address; every change writes the address, every address draws the page. */

const Page = (() => {
  const { say } = Words;
  const { element, sign, nameOf } = Panel;
  const by = (id) => document.getElementById(id);
  const NEAREST = 120;
  const NARROW = 760;
  const EDGES_A_NODE = 2;
  const FEWEST_EDGES = 600;
  const BEFORE = 10;

  const model = Model.load(JSON.parse(by("payload").textContent));
  const find = Search.over(model.entities, JSON.parse(by("readings").textContent));
  const findSentences = Search.inSentences(model);
  let state = Address.read(location.hash);
  let context = null;
  let cursor = null;
  let picking = "";
  let drawnLayout = "";

  const act = {
    select: (address) => go({ select: address, ...(picking && model.byAddress.has(address) ? { path: [picking, address] } : {}) }),
    open: (address) => go({ select: address }),
    close: () => go({ select: "" }),
    focus: (address, steps = 1) => go({ focus: address, steps, path: [], open: "", view: "graph" }),
    expand: (address) => go(state.open === address ? { open: "" } : { open: address, focus: address, steps: 1, path: [], view: "graph" }),
    pathFrom: (address) => { picking = address; tell(say("pathPick")); showNote(); },
  };

  const drawing = Drawing.create(by("canvas"), {
    inset,
    covers,
    hint: showTip,
    choose: (id) => {
      if (id === null) { if (state.select) act.close(); return; }
      cursor = id;
      act.select(addressOf(id));
    },
    enter: (id) => { const address = id === null ? "" : addressOf(id); if (model.byAddress.has(address)) act.focus(address); },
  });

  /** What panel and note cover of the canvas. */
  function inset() {
    const panel = by("panel");
    const note = 44;
    if (panel.hidden) return { right: 0, bottom: note };
    return innerWidth <= NARROW ? { right: 0, bottom: panel.offsetHeight } : { right: panel.offsetWidth, bottom: note };
  }

  /** Where buttons and note lie over the canvas: no label is drawn below them. */
  function covers() {
    const around = by("canvas").getBoundingClientRect();
    return [...document.querySelectorAll(".zoom, .note")].map((one) => one.getBoundingClientRect()).filter((box) => box.width)
      .map((box) => ({ left: box.left - around.left, right: box.right - around.left, top: box.top - around.top, bottom: box.bottom - around.top, of: null }));
  }

  const addressOf = (id) => (typeof id === "number" ? model.entities[id].address : id.startsWith("a:") ? `activity:${id.slice(2)}` : id);

  /* ---- the state ---- */

  /** Change the state: the address is written, and the page drawn by what it says. */
  function go(change, { quietly = false } = {}) {
    const next = { ...state, ...change, filter: { ...state.filter, ...change.filter } };
    if ("path" in change) picking = "";
    const text = `#${Address.write(next)}`;
    if (text === (location.hash || "#")) return;
    if (quietly) location.replace(text);
    else location.hash = text;
  }

  addEventListener("hashchange", () => {
    state = Address.read(location.hash);
    render();
  });

  /* ---- what is drawn ---- */

  function render() {
    Words.use(state.language || Words.ofBrowser());
    document.documentElement.dataset.theme = state.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    Words.apply(document);
    const passed = Model.passing(model, state.filter);
    const counts = Model.counts(model, passed);
    const everyone = new Set(model.entities.filter((entity) => counts[entity.index] > 0).map((entity) => entity.index));
    context = { state, passed, counts, allTies: Model.ties(model, passed, everyone), everyone };
    renderRail();
    renderViews();
    renderPanel();
  }

  function renderViews() {
    for (const tab of document.querySelectorAll("[data-view]")) {
      const on = tab.dataset.view === state.view;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      by(tab.dataset.view).hidden = !on;
    }
    if (state.view === "graph") renderGraph();
    else if (state.view === "matrix") Tables.matrix(by("matrix"), model, context, act);
    else if (state.view === "map") Tiles.draw(by("map"), model, context, act);
    else if (state.view === "timeline") Tables.timeline(by("timeline"), model, context, act);
    else Tables.list(by("list"), model, context, act);
  }

  function renderGraph() {
    const scene = sceneOf();
    const layout = scene.layout + scene.nodes.map((node) => node.id).join();
    renderPanelVisibility();
    const uncovered = by("panel").hidden && drawing.fittedBeside();
    const changed = layout !== drawnLayout || uncovered;
    drawnLayout = layout;
    drawing.atOnce(() => {
      drawing.draw(scene);
      if (changed) drawing.fit();
      else if (typeof scene.selected === "number") drawing.reveal(scene.selected);
    });
    showNote();
  }

  /** Tell whether the picture is higher than wide, as on a phone held upright: the first view then is one of its own. */
  const upright = () => by("canvas").clientHeight > 1.2 * by("canvas").clientWidth;

  /** Choose nodes, positions and edges for the state. */
  function sceneOf() {
    const { counts, allTies } = context;
    const off = new Set(state.filter.kindsOff);
    const kept = (index) => !off.has(model.entities[index].kind) && counts[index] >= state.filter.least;
    const ties = allTies.filter((tie) => kept(tie.source) && kept(tie.target));
    const near = Model.adjacency(ties);
    let layout;
    let places = new Map();
    const [from, to] = state.path.map((address) => model.byAddress.get(address));
    const focus = model.byAddress.get(state.focus);
    if (from && to) {
      layout = "path";
      // what statements tie is a better way than that two places lie in the same province
      const told = Model.adjacency(ties.filter((tie) => tie.mode !== "fixed"));
      places = inRow(Model.path(told, from.index, to.index) ?? Model.path(near, from.index, to.index) ?? [from.index, to.index]);
    } else if (focus) {
      layout = `focus ${focus.index} ${state.open}`;
      places = inRings(Model.surroundings(near, focus.index, state.steps), counts);
    } else {
      layout = state.all || Model.isFiltered(state.filter) ? "whole" : upright() ? "tall" : "first";
      for (const entity of model.entities) if (entity[layout] && kept(entity.index)) places.set(entity.index, entity[layout]);
      if (Model.isFiltered(state.filter)) {
        layout = "filtered";
        places = closeUp(places);
      }
    }
    const chosen = chosenParts(places);
    const nodes = [...places].map(([index, [x, y]]) => ({
      id: index, kind: model.entities[index].kind, label: drawnName(model.entities[index], places), count: counts[index], known: model.entities[index].known, x, y,
      seam: seamOf(model.entities[index]), width: Words.current() === "en" ? 9.5 : 6,
      faded: chosen.nodes !== null && !chosen.nodes.has(index),
    }));
    const all = ties.filter((tie) => places.has(tie.source) && places.has(tie.target));
    const shown = strongest(all, Math.max(FEWEST_EDGES, EDGES_A_NODE * places.size));
    const pairs = new Set(shown.map((tie) => `${tie.source} ${tie.target} ${tie.relation} ${tie.mode}`));
    const edges = shown.map((tie) => ({
      id: tie.address, from: tie.source, to: tie.target, relation: tie.relation, mode: tie.mode, count: tie.count,
      bent: tie.mode !== "done" && pairs.has(`${tie.source} ${tie.target} ${tie.relation} done`),
      faded: chosen.edges !== null && !chosen.edges(tie),
    }));
    addActivities(nodes, edges, places);
    const islands = (model.islands[layout] ?? []).filter((island) => kept(island.place));
    return { nodes, edges, islands, layout, selected: selectedId(), cursor, dimmed: chosen.nodes !== null, thinned: all.length - shown.length };
  }

  /** The edges that are drawn where there are too many to be told apart: those with most statements. */
  function strongest(ties, most) {
    if (ties.length <= most) return ties;
    const touched = (tie) => Number(tie.address === state.select || [tie.source, tie.target].some((index) => model.entities[index].address === state.select));
    return [...ties].sort((a, b) => touched(b) - touched(a) || b.count - a.count || a.index - b.index).slice(0, most);
  }

  /** The name that is drawn: in English an organization beside its place does not repeat the place's name. */
  function drawnName(entity, places) {
    const name = nameOf(entity);
    const home = Words.current() === "en" && entity.home !== null && places.has(entity.home) ? model.entities[entity.home].labelEn : "";
    return home && name.startsWith(`${home} `) ? name.slice(home.length + 1) : name;
  }

  /** The name of the place that an organization's label is cut at. */
  const seamOf = (entity) => (Words.current() === "zh" && entity.home !== null ? model.entities[entity.home].label : "");

  const selectedId = () => model.byAddress.get(state.select)?.index ?? (state.select.startsWith("activity:") ? `a:${state.select.slice(9)}` : state.select);

  /** What stays in full color beside the selection: its neighbors and edges; everything if nothing is selected. */
  function chosenParts(places) {
    const entity = model.byAddress.get(state.select);
    if (state.path.length === 2 || (entity && state.focus === state.select)) return { nodes: null, edges: null };
    if (entity && places.has(entity.index)) {
      const close = new Set([entity.index]);
      for (const tie of context.allTies) {
        if (tie.source === entity.index) close.add(tie.target);
        if (tie.target === entity.index) close.add(tie.source);
      }
      const touches = (tie) => tie.source === entity.index || tie.target === entity.index;
      if (entity.kind !== "place") return { nodes: close, edges: touches };
      const told = new Set(entity.activities); // a place is tied to who acts in it; what they do there belongs to it, too
      for (const index of told) if (context.passed.has(index)) for (const near of model.activities[index].entities) close.add(near);
      return { nodes: close, edges: (tie) => touches(tie) || tie.activities.some((index) => told.has(index)) };
    }
    const tie = model.tieByAddress.get(state.select);
    if (tie) return { nodes: new Set([tie.source, tie.target]), edges: (other) => other.address === tie.address };
    return { nodes: null, edges: null };
  }

  /** The statements of one entity as nodes of their own around it. */
  function addActivities(nodes, edges, places) {
    const entity = model.byAddress.get(state.open);
    if (!entity || !places.has(entity.index)) return;
    const found = entity.activities.filter((index) => context.passed.has(index)).slice(0, 60);
    const [x, y] = places.get(entity.index);
    found.forEach((index, order) => {
      const activity = model.activities[index];
      const ring = Math.floor(order / 16);
      const angle = ((order % 16) + ring / 2) * ((2 * Math.PI) / Math.min(found.length - ring * 16, 16)) - Math.PI / 2;
      const id = `a:${activity.key}`;
      const far = 84 + ring * 42;
      nodes.push({ id, kind: "activity", label: [activity.predicate, activity.object].filter(Boolean).join(" "), count: 1, known: 1, x: Math.round(x + far * 1.5 * Math.cos(angle)), y: Math.round(y + far * Math.sin(angle)), faded: false });
      edges.push({ id: `${id}>`, from: entity.index, to: id, relation: "tells", mode: activity.status === "planned" ? "planned" : "done", count: 1, bent: false, faded: false });
    });
  }

  /** A path from left to right. */
  function inRow(path) {
    return new Map(path.map((index, order) => [index, [order * 190, order % 2 === 0 ? 0 : 46]]));
  }

  /** One in the middle, its neighbors on ellipses around it, in the order of their kinds. */
  function inRings(distance, counts) {
    const rings = [];
    for (const [index, step] of distance) (rings[step] ??= []).push(index);
    const places = new Map();
    let reach = 0;
    rings.forEach((ring, step) => {
      const order = (index) => [model.kinds.indexOf(model.entities[index].kind), -counts[index], index];
      const sorted = ring.sort((a, b) => -counts[a] + counts[b] || a - b).slice(0, NEAREST)
        .sort((a, b) => { const [p, q] = [order(a), order(b)]; return p[0] - q[0] || p[1] - q[1] || p[2] - q[2]; });
      if (step === 0) { places.set(sorted[0], [0, 0]); return; }
      for (let at = 0; at < sorted.length; ) {
        reach += at === 0 && step === 1 ? (state.open ? 210 : 130) : 74;
        const room = Math.max(6, Math.floor((2 * Math.PI * reach * 1.2) / 100));
        const some = sorted.slice(at, at + room);
        some.forEach((index, place) => {
          const angle = (place / some.length) * 2 * Math.PI - Math.PI / 2 + step * 0.2;
          places.set(index, [Math.round(reach * 1.5 * Math.cos(angle)), Math.round(reach * Math.sin(angle))]);
        });
        at += room;
      }
    });
    return places;
  }

  /** Take empty strips out between nodes; nothing that stood apart comes closer than a slot. */
  function closeUp(places) {
    const squeeze = (axis, gap) => {
      const values = [...new Set([...places.values()].map((at) => at[axis]))].sort((a, b) => a - b);
      const moved = new Map();
      let at = 0;
      values.forEach((value, index) => {
        at += index === 0 ? 0 : Math.min(value - values[index - 1], gap);
        moved.set(value, at);
      });
      return moved;
    };
    const [across, down] = [squeeze(0, 108), squeeze(1, 60)];
    return new Map([...places].map(([index, [x, y]]) => [index, [across.get(x), down.get(y)]]));
  }

  /* ---- around the picture ---- */

  function showNote() {
    const scene = drawing.scene();
    const entities = scene.nodes.filter((node) => node.kind !== "activity").length;
    const [from, to] = state.path.map((address) => model.byAddress.get(address));
    const focus = model.byAddress.get(state.focus);
    const note = [];
    const everything = by("everything");
    everything.hidden = true;
    if (picking) note.push(say("pathPick"));
    else if (from && to) {
      const tied = scene.edges.length > 0;
      note.push(say(tied ? "pathNote" : "noPath", { from: nameOf(from), to: nameOf(to), steps: scene.nodes.length - 1 }));
      offer(say("unfocus"), () => go({ path: [] }));
    } else if (focus) {
      note.push(say("focusNote", { label: nameOf(focus), steps: state.steps }), say("shown", { shown: entities, all: context.everyone.size }));
      offer(say("unfocus"), () => act.focus(""));
    } else {
      note.push(entities ? say("shown", { shown: entities, all: context.everyone.size }) : say("nothing"));
      const least = context.everyone.size - entities;
      if (["first", "tall"].includes(scene.layout) && least) {
        note.push(say("leftOut", { count: least }));
        offer(say("showAll"), () => go({ all: true }));
      } else if (scene.layout === "whole") {
        const unplaced = [...context.everyone].filter((index) => !model.entities[index].whole).length;
        if (unplaced) note.push(say("capped", { count: unplaced }));
        offer(say("showFewer"), () => go({ all: false }));
      }
    }
    if (scene.thinned) note.push(say("thinned", { count: scene.thinned }));
    by("shown").textContent = note.join(Words.current() === "zh" ? ";" : "; ");
    by("canvas").setAttribute("aria-label", `${say("canvas")}${say("colon")}${note.join(", ")}`);

    function offer(text, handler) {
      everything.hidden = false;
      everything.textContent = text;
      everything.onclick = handler;
    }
  }

  function showTip(id, at) {
    const tip = by("tip");
    if (id === null || at === null) { tip.hidden = true; return; }
    const edge = typeof id === "string" ? model.tieByAddress.get(id) : null;
    const entity = typeof id === "number" ? model.entities[id] : null;
    const activity = typeof id === "string" && id.startsWith("a:") ? model.activityByKey.get(id.slice(2)) : null;
    const shown = drawing.scene().edges.find((one) => one.id === id);
    const text = entity
      ? `${nameOf(entity)} · ${say(entity.kind)} · ${say("statements", { count: context.counts[id] })}`
      : edge ? `${nameOf(model.entities[edge.source])} → ${nameOf(model.entities[edge.target])} · ${say(edge.relation)}${edge.mode === "planned" ? ` · ${say("planned")}` : ""}${shown?.count ? ` · ${say("statements", { count: shown.count })}` : ""}`
        : activity ? `${say(activity.status)} · ${activity.predicate} ${activity.object}` : "";
    tip.textContent = text;
    tip.hidden = !text;
    tip.style.left = `${Math.min(at.x + 14, by("canvas").clientWidth - tip.offsetWidth - 8)}px`;
    tip.style.top = `${Math.max(at.y - 34, 4)}px`;
  }

  function renderPanelVisibility() {
    by("panel").hidden = !state.select || !panelView();
    document.body.classList.toggle("with-panel", !by("panel").hidden);
  }

  const panel = Panel.create(by("panel"), model, act);

  /** The function that fills the panel for what is selected; null if it is nothing of this graph. */
  function panelView() {
    const entity = model.byAddress.get(state.select);
    if (entity) return () => panel.entityView(entity, context);
    const tie = model.tieByAddress.get(state.select);
    if (tie) return () => panel.tieView(tie, context);
    const [sort, rest] = [state.select.slice(0, state.select.indexOf(":")), state.select.slice(state.select.indexOf(":") + 1)];
    if (sort === "activity") {
      const activity = model.activityByKey.get(rest);
      return activity ? () => panel.activityView(activity, context) : null;
    }
    if (sort === "cell") {
      const cell = Tables.cellOf(model, rest);
      return cell ? () => panel.listView(`${nameOf(cell.place)} × ${nameOf(cell.programme)}`, "", cell.indices, context) : null;
    }
    if (sort === "area") {
      const area = Tiles.areaOf(model, rest);
      return area ? () => panel.listView(area.name, say("andBelow"), area.indices, context) : null;
    }
    if (sort === "year") {
      const { year, status, indices } = Tables.yearOf(model, rest);
      return () => panel.listView(`${year ? say("year", { year }) : say("undated")} · ${say(status)}`, "", indices, context);
    }
    return null;
  }

  let filledFor = "";
  function renderPanel() {
    const view = state.select ? panelView() : null;
    renderPanelVisibility();
    if (!view) { by("panel").replaceChildren(); filledFor = ""; return; }
    view();
    if (filledFor !== state.select) {
      by("panel").scrollTop = 0;
      tell(by("panel").querySelector("h2")?.textContent ?? "");
    }
    filledFor = state.select;
  }

  /* ---- the rail: legend and filters ---- */

  function renderRail() {
    const { filter } = state;
    const [part, all] = model.left;
    by("intro").textContent = [
      say("intro", { documents: model.documents.length, activities: model.activities.length }), say("introHow"),
      all ? say("introPart", { part, all }) : "", model.slogans ? say("introSlogans", { count: model.slogans }) : "",
    ].filter(Boolean).join(Words.current() === "zh" ? "" : " ");
    by("kinds").replaceChildren(...model.kinds.filter((kind) => model.entities.some((entity) => entity.kind === kind && entity.activities.length)).map((kind) => {
      const box = element("input", { type: "checkbox", "data-kind": kind });
      box.checked = !filter.kindsOff.includes(kind);
      box.addEventListener("change", () => go({ filter: { kindsOff: box.checked ? filter.kindsOff.filter((one) => one !== kind) : [...filter.kindsOff, kind].sort() } }));
      const count = model.entities.filter((entity) => entity.kind === kind && context.counts[entity.index]).length;
      return element("label", { class: "check" }, box, sign(kind), element("span", {}, say(kind)), element("small", {}, String(count)));
    }));
    by("edges").replaceChildren(
      ...["runs", "serves", "partners", "active", "within"].filter((relation) => model.ties.some((tie) => tie.relation === relation)).map((relation) =>
        element("li", {}, element("span", { class: `line ${relation}`, "aria-hidden": "true" }), element("span", {}, say(relation)), element("small", {}, say(`${relation}Key`)))),
      element("li", {}, element("span", { class: "line done", "aria-hidden": "true" }), element("span", {}, say("done"))),
      element("li", {}, element("span", { class: "line plan", "aria-hidden": "true" }), element("span", {}, say("plannedEdge"))),
      element("li", { class: "faint" }, say("width")));
    by("statuses").replaceChildren(...Tables.STATUSES.filter((status) => model.activities.some((activity) => activity.status === status)).map((status) => {
      const on = filter.statuses.includes(status);
      return element("button", { type: "button", class: `pill ${status}`, "aria-pressed": String(on), "data-status": status, on: { click: () => go({ filter: { statuses: Tables.STATUSES.filter((one) => (one === status ? !on : filter.statuses.includes(one))) } }) } }, say(status));
    }));
    const years = [...new Set(model.activities.flatMap((activity) => activity.years ?? []))].sort();
    options(by("year-from"), [["0", say("anyYear")], ...years.map((year) => [String(year), String(year)])], String(filter.from));
    options(by("year-to"), [["0", say("anyYear")], ...years.map((year) => [String(year), String(year)])], String(filter.to));
    for (const kind of ["place", "programme", "group"]) {
      const found = model.entities.filter((entity) => entity.kind === kind && entity.activities.length);
      found.sort((a, b) => (kind === "place" ? (a.adcode < b.adcode ? -1 : 1) : b.activities.length - a.activities.length || a.index - b.index));
      options(by(`filter-${kind}`), [["", say("any")], ...found.map((entity) => [entity.address, nameOf(entity)])], filter[kind]);
    }
    by("least").value = String(filter.least);
    by("least-value").textContent = String(filter.least);
  }

  function options(select, pairs, value) {
    select.replaceChildren(...pairs.map(([key, text]) => element("option", { value: key }, text)));
    select.value = value;
  }

  const changed = (id, name, number) => by(id).addEventListener("change", () => go({ filter: { [name]: number ? Number(by(id).value) : by(id).value } }));
  changed("year-from", "from", true);
  changed("year-to", "to", true);
  changed("filter-place", "place");
  changed("filter-programme", "programme");
  changed("filter-group", "group");
  by("least").addEventListener("input", () => go({ filter: { least: Number(by("least").value) } }, { quietly: true }));
  by("reset").addEventListener("click", () => { const first = Address.initial(); go({ ...first, view: state.view, language: state.language, theme: state.theme }); });

  /* ---- search ---- */

  const box = by("search");
  const hits = by("hits");
  let marked = -1;

  function search() {
    const named = find(box.value, (entity) => entity.activities.length);
    const told = picking ? { hits: [], left: 0 } : findSentences(box.value); // a path ends at an entity
    const found = [...named.map(nameHit), ...told.hits.map(sentenceHit)];
    found.forEach((item, order) => {
      item.id = `hit-${order}`;
      item.addEventListener("mousedown", (event) => { event.preventDefault(); take(order); });
    });
    hits.hidden = !box.value.trim();
    box.setAttribute("aria-expanded", String(!hits.hidden));
    hits.replaceChildren(...found, ...(found.length ? [] : [remark(say("noHits"))]), ...(told.left ? [remark(say("moreSentences", { count: told.left }))] : []));
    mark(found.length ? 0 : -1);
  }

  const option = (address, ...parts) => element("li", { role: "option", "data-address": address, "aria-selected": "false" }, ...parts);
  const remark = (text) => element("li", { class: "faint", role: "option", "aria-disabled": "true" }, text);

  function nameHit(entity) {
    const other = Panel.otherName(entity) || entity.aliases[0] || "";
    return option(entity.address, sign(entity.kind), element("span", {}, nameOf(entity)), element("small", {}, other), element("small", { class: "number" }, String(entity.activities.length)));
  }

  /** A sentence around what was found in it, and whose statement it opens. */
  function sentenceHit({ activity, parts: [before, found, after] }) {
    const start = Array.from(before);
    const near = start.length > BEFORE + 1 ? `…${start.slice(-BEFORE).join("")}` : before;
    const about = [say("activity"), ...activity.agents.map((index) => nameOf(model.entities[index])), Panel.period(activity), activity.status === "reported" ? "" : say(activity.status)];
    return option(`activity:${activity.key}`, sign("activity"),
      element("span", { class: "told" }, element("span", { class: "words", lang: "zh-CN" }, near, element("mark", {}, found), after), element("small", {}, about.filter(Boolean).join(" · "))));
  }

  function mark(order) {
    marked = order;
    [...hits.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === order)));
    if (order >= 0) box.setAttribute("aria-activedescendant", `hit-${order}`);
    else box.removeAttribute("aria-activedescendant");
    hits.children[order]?.scrollIntoView({ block: "nearest" });
  }

  function take(order) {
    const address = hits.children[order]?.dataset.address;
    if (!address) return;
    closeHits();
    box.value = "";
    const entity = model.byAddress.get(address);
    const visible = state.view !== "graph" || drawing.scene().nodes.some((node) => node.id === entity?.index);
    if (picking || !entity) act.select(address);
    else go({ select: address, ...(visible || !entity.activities.length ? {} : { focus: address, steps: 1, path: [] }) });
    if (state.view === "graph") by("canvas").focus();
  }

  function closeHits() {
    hits.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  box.addEventListener("input", search);
  box.addEventListener("focus", () => { if (box.value) search(); });
  box.addEventListener("blur", closeHits);
  box.addEventListener("keydown", (event) => {
    const last = hits.querySelectorAll("[data-address]").length - 1;
    if (event.key === "ArrowDown" && !hits.hidden) mark(Math.min(marked + 1, last));
    else if (event.key === "ArrowUp" && !hits.hidden) mark(Math.max(marked - 1, 0));
    else if (event.key === "Enter") take(marked);
    else if (event.key === "Escape") { closeHits(); box.value = ""; }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  /* ---- keys, tabs, buttons ---- */

  by("canvas").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith("Arrow")) {
      cursor = drawing.toward(cursor ?? model.byAddress.get(state.select)?.index ?? null, event.key);
      drawing.scene().cursor = cursor;
      drawing.reveal(cursor);
      drawing.network.redraw();
      const node = drawing.scene().nodes.find((one) => one.id === cursor);
      if (node) tell(`${node.label}, ${say(node.kind)}, ${say("statements", { count: node.count })}`);
    } else if (event.key === "Enter" && cursor !== null) {
      act.select(addressOf(cursor));
      by("panel").focus();
    } else if (event.key === "+" || event.key === "=") drawing.zoom(1.25);
    else if (event.key === "-") drawing.zoom(0.8);
    else if (event.key === "0") drawing.fit();
    else return;
    event.preventDefault();
  });

  addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (event.key === "/" && !typing) {
      event.preventDefault();
      box.focus();
    } else if (event.key === "Escape" && !by("sparql").open) {
      if (by("take").open) by("take").open = false;
      else if (picking) { picking = ""; showNote(); }
      else if (state.select) { act.close(); by("canvas").focus(); }
      else if (state.path.length) go({ path: [] });
      else if (state.focus) act.focus("");
    }
  });

  by("tab-map").hidden = !model.tiles.length;
  const tabs = [...document.querySelectorAll("[data-view]:not([hidden])")];
  for (const tab of tabs) {
    tab.addEventListener("click", () => go({ view: tab.dataset.view }));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      next.focus();
      go({ view: next.dataset.view });
    });
  }

  by("skip").addEventListener("click", (event) => { event.preventDefault(); (state.view === "graph" ? by("canvas") : by(state.view)).focus(); });
  by("language").addEventListener("click", () => go({ language: Words.current() === "zh" ? "en" : "zh" }));
  by("theme").addEventListener("click", () => go({ theme: document.documentElement.dataset.theme === "dark" ? "light" : "dark" }));
  by("zoom-in").addEventListener("click", () => drawing.zoom(1.3));
  by("zoom-out").addEventListener("click", () => drawing.zoom(1 / 1.3));
  by("zoom-fit").addEventListener("click", () => drawing.fit());
  by("filters-open").addEventListener("click", () => {
    const open = document.body.classList.toggle("with-filters");
    by("filters-open").setAttribute("aria-expanded", String(open));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", render);

  /* ---- take along ---- */

  /** The statements that a reader sees: those of the selection, else all that pass the filters. */
  function visibleFacts() {
    const entity = model.byAddress.get(state.select);
    const tie = model.tieByAddress.get(state.select);
    const wanted = entity?.activities ?? tie?.activities ?? [...context.passed];
    return wanted.filter((index) => context.passed.has(index)).sort((a, b) => a - b);
  }

  const query = () => Export.sparql(model, state.filter, { entity: model.byAddress.get(state.select), tie: model.tieByAddress.get(state.select) });

  const takes = {
    png: async () => Export.save("graph.png", await Export.png(drawing)),
    svg: () => Export.save("graph.svg", new Blob([Export.svg(drawing)], { type: "image/svg+xml" })),
    csv: () => Export.save("facts.csv", new Blob(["\ufeff", Export.csv(model, visibleFacts())], { type: "text/csv;charset=utf-8" })),
    sparql: () => { by("sparql-text").textContent = query(); by("sparql").showModal(); },
    link: () => copy(location.href),
  };

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      tell(say("copied"));
    } catch {
      prompt("", text);
    }
  }

  by("take").addEventListener("click", (event) => {
    const kind = event.target.dataset?.take;
    if (!kind) return;
    by("take").open = false;
    takes[kind]();
  });
  by("sparql-copy").addEventListener("click", () => copy(by("sparql-text").textContent));
  addEventListener("click", (event) => { if (!by("take").contains(event.target)) by("take").open = false; });

  function tell(text) {
    by("live").textContent = text;
  }

  let wide = innerWidth;
  new ResizeObserver(() => {
    if (state.view !== "graph" || !drawing.scene().nodes.length) return;
    const turned = innerWidth !== wide; // a phone that only hides its address bar keeps what the reader looks at
    wide = innerWidth;
    if (!turned) return;
    renderGraph();
    drawing.fit();
  }).observe(by("canvas"));
  render();
  return { model, drawing, find, findSentences, query, visibleFacts, state: () => state, context: () => context, ready: true };
})();
