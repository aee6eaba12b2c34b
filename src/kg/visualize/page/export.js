"use strict";
/* What a reader takes along: the picture as PNG and SVG, the visible facts as CSV, the selection as SPARQL. */

const Export = (() => {
  const COLUMNS = ["fact", "activity", "document", "title", "url", "published", "section", "start", "end", "sentence", "quote", "agent", "agent_iri",
    "partners", "place", "adcode", "status", "period_start", "period_end", "predicate", "activity_type", "object", "programmes", "beneficiaries",
    "quantity_text", "value", "lower", "upper", "unit", "counted", "rule", "confidence"];
  const PREFIXES = [["kg", "https://w3id.org/civic-kg/ontology#"], ["rdfs", "http://www.w3.org/2000/01/rdf-schema#"], ["schema", "https://schema.org/"], ["skos", "http://www.w3.org/2004/02/skos/core#"]];

  const STATUSES = { done: ["reported", "ongoing"], planned: ["planned"], other: ["called-for", "cancelled", "negated"], fixed: [] };

  /** Quote one CSV field (RFC 4180); a field that a spreadsheet would run as a formula is led by an apostrophe. */
  function field(value) {
    const text = String(value ?? "");
    const safe = /^[=+@\t\r]/.test(text) || /^-(?![\d.]+$)/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  /** One row a measure and one a statement without measures, with the columns of the facts table. */
  function csv(model, indices) {
    const label = (index) => (index === null || index === undefined ? "" : model.entities[index].label);
    const labels = (found) => found.map(label).sort().join(";");
    const rows = indices.flatMap((index) => {
      const activity = model.activities[index];
      const sentence = model.sentences[activity.sentence];
      const report = model.documents[sentence.document];
      const agent = activity.agents.length ? model.entities[activity.agents[0]] : null;
      const jurisdiction = agent && agent.home !== null ? model.entities[agent.home].adcode : activity.place === null ? "" : model.entities[activity.place].adcode;
      return (activity.measures.length ? activity.measures : [null]).map((measure) => {
        const span = measure ?? activity;
        return [measure?.key ?? activity.key, activity.key, report?.identifier, report?.title, report?.url, report?.published, activity.section, span.start, span.end,
          sentence.text, Model.cut(sentence, span.start, span.end)[1], agent?.label, agent?.iri, labels(activity.partners), label(activity.place), jurisdiction,
          activity.status, activity.from, activity.to, activity.predicate, activity.type, activity.object, labels(activity.programmes),
          labels(measure?.groups.length ? measure.groups : activity.groups), measure?.text, measure?.value, measure?.lower, measure?.upper, measure?.unit,
          measure?.counted.join(";"), activity.rule, activity.confidence];
      });
    });
    return `${[COLUMNS, ...rows].map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
  }

  /** The SELECT query whose answers are the statements that are visible: the filter's, and of them the selection's. */
  function sparql(model, filter, selected) {
    const iri = (address) => `<${model.byAddress.get(address).iri}>`;
    const any = "schema:agent|schema:participant|kg:programme|schema:audience|schema:location|kg:measure/schema:audience";
    const roles = { place: "schema:location|schema:agent/kg:jurisdiction", programme: "kg:programme", group: "schema:audience|kg:measure/schema:audience" };
    const where = ["?activity a kg:Activity ; rdfs:label ?label ; kg:status ?status .", `FILTER (?status IN (${filter.statuses.map((one) => `"${one}"`).join(", ")}))`,
      "FILTER NOT EXISTS { ?activity kg:boilerplate true }", "OPTIONAL { ?activity schema:startTime ?from }", "OPTIONAL { ?activity schema:endTime ?to }"];
    if (filter.from) where.push(`FILTER (YEAR(COALESCE(?to, ?from)) >= ${filter.from})`);
    if (filter.to) where.push(`FILTER (YEAR(COALESCE(?from, ?to)) <= ${filter.to})`);
    for (const name of ["place", "programme", "group"]) {
      const found = model.byAddress.get(filter[name]);
      if (!found) continue;
      const all = [...Model.below(model, found.index)].map((index) => `<${model.entities[index].iri}>`);
      where.push(`FILTER EXISTS { VALUES ?${name} { ${all.join(" ")} } ?activity ${name === "place" ? "schema:location" : roles[name]} ?${name} }`);
    }
    if (selected?.entity) where.push(`FILTER EXISTS { ?activity ${any} ${iri(selected.entity.address)} }`);
    if (selected?.tie) {
      const { source, target, relation, mode } = selected.tie;
      const [from, to] = [model.entities[source], model.entities[target]];
      const role = { runs: "kg:programme", serves: roles.group, partners: "schema:participant", active: "schema:location" }[relation];
      where.push(`FILTER (?status IN (${STATUSES[mode].map((one) => `"${one}"`).join(", ")}))`);
      where.push(`FILTER EXISTS { ?activity ${from.kind === "place" ? "schema:location" : "schema:agent"} <${from.iri}> ; ${role} <${to.iri}> }`);
    }
    return `${PREFIXES.map(([name, iri_]) => `PREFIX ${name}: <${iri_}>`).join("\n")}\n\nSELECT DISTINCT ?activity ?label ?status ?from ?to WHERE {\n  GRAPH ?document {\n${where.map((line) => `    ${line}`).join("\n")}\n  }\n}\nORDER BY ?from ?activity\n`;
  }

  /** The view as SVG, with the same shapes, colors, labels and dashes. */
  function svg(drawing) {
    const scene = drawing.scene();
    const colors = drawing.colors();
    const box = drawing.canvas().parentElement;
    const [width, height] = [box.clientWidth, box.clientHeight];
    const scale = drawing.network.getScale();
    const spot = new Map(scene.nodes.map((node) => [node.id, { ...drawing.position(node.id), node }]));
    const make = (name, attributes, text) =>
      `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(String(value))}"`).join("")}${text === undefined ? "/>" : `>${escape(text)}</${name}>`}`;
    const round = (number) => Math.round(number * 10) / 10;
    const parts = [make("rect", { width, height, fill: colors.paper })];
    for (const island of scene.islands) {
      const at = drawing.network.canvasToDOM({ x: island.x - island.width / 2 - 4, y: island.y - island.height / 2 + 2 });
      parts.push(make("rect", { x: round(at.x), y: round(at.y), width: round((island.width + 8) * scale), height: round((island.height + 4) * scale), rx: round(22 * scale), fill: colors.island, stroke: colors["island-line"] }));
    }
    for (const edge of scene.edges) {
      if (edge.faded) continue;
      const [from, to] = [spot.get(edge.from), spot.get(edge.to)];
      const stop = shorten(from, to, drawing.radius(to.node) * scale + 2);
      const attributes = { d: line(from, stop, edge.bent), fill: "none", stroke: drawing.edgeColor(edge), "stroke-width": round(drawing.thickness(edge) * scale), "stroke-opacity": round(drawing.opacity(edge)) };
      if (edge.mode === "planned") attributes["stroke-dasharray"] = "7 5";
      if (edge.mode === "fixed") attributes["stroke-dasharray"] = "1 5";
      else attributes["marker-end"] = "url(#arrow)";
      parts.push(make("path", attributes));
    }
    for (const { x, y, node } of spot.values()) {
      const size = drawing.radius(node) * scale;
      parts.push(`<g transform="translate(${round(x - size)} ${round(y - size)}) scale(${round((size / 8) * 100) / 100})" opacity="${node.faded ? 0.16 : 1}"><title>${escape(node.label)}</title><path d="${Panel.OUTLINES[node.kind]}" fill="${drawing.fill(node)}" stroke="${node.known === 0 ? colors[node.kind] : colors.paper}"/></g>`);
    }
    for (const label of drawing.boxes()) {
      label.text.forEach((line, index) => {
        parts.push(make("text", { x: round((label.left + label.right) / 2), y: round(label.top + (label.edge ? 10.5 : Drawing.LINE * index + 11.5)), "text-anchor": "middle", "font-size": label.edge ? 10.5 : 12.5, "font-weight": label.node?.kind === "place" ? 600 : 400, fill: label.edge ? colors.faint : colors.ink, stroke: colors.paper, "stroke-width": 3.5, "paint-order": "stroke", "stroke-linejoin": "round" }, line));
      });
    }
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escape(Drawing.FONT)}"><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8Z" fill="${colors.faint}"/></marker></defs>${parts.join("\n")}</svg>\n`;
  }

  /** A straight or a bent line as path data; bent as vis-network bends it, to the left of its way. */
  function line(from, to, bent) {
    const round = (number) => Math.round(number * 10) / 10;
    const [x, y] = [(from.x + to.x) / 2 + 0.12 * (to.y - from.y), (from.y + to.y) / 2 - 0.12 * (to.x - from.x)];
    return `M${round(from.x)} ${round(from.y)}${bent ? `Q${round(x)} ${round(y)} ` : "L"}${round(to.x)} ${round(to.y)}`;
  }

  function shorten(from, to, by) {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return { x: to.x - ((to.x - from.x) / length) * by, y: to.y - ((to.y - from.y) / length) * by };
  }

  const escape = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

  /** The canvas on the paper's color as a PNG blob. */
  function png(drawing) {
    const source = drawing.canvas();
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [source.width, source.height];
    const context = copy.getContext("2d");
    context.fillStyle = drawing.colors().paper;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(source, 0, 0);
    return new Promise((done) => { copy.toBlob(done, "image/png"); });
  }

  /** Offer a blob as a download. */
  function save(name, blob) {
    const address = URL.createObjectURL(blob);
    const anchor = document.createElement("a");
    anchor.href = address;
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  return { COLUMNS, field, csv, sparql, svg, png, save };
})();
