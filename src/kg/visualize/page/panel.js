"use strict";
/* The evidence panel: names, neighbors, facts with bounds, and for each the sentence with the span marked. All texts from
   documents are set as text; nothing is ever parsed as markup. */

const Panel = (() => {
  const { say } = Words;
  const PAGE = 20;
  const ALIASES = 4;

  /** Make an element with attributes and children; texts become text nodes. */
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "on") for (const [event, handler] of Object.entries(value)) made.addEventListener(event, handler);
      else if (value === true) made.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, String(value));
    }
    made.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== ""));
    return made;
  }

  /** A link if the address is http or https, else nothing; checked here again, whoever wrote the page's data. */
  function link(address, ...children) {
    let url;
    try {
      url = new URL(address);
    } catch {
      return null;
    }
    if (!["http:", "https:"].includes(url.protocol)) return null;
    return element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer nofollow" }, ...children);
  }

  const SVG = "http://www.w3.org/2000/svg";
  const OUTLINES = {
    place: "M2 2H14V14H2Z",
    organization: "M8 1.5A6.5 6.5 0 1 1 7.99 1.5Z",
    programme: "M8 .8 15.2 8 8 15.2 .8 8Z",
    group: "M8 1.2 15.2 14H.8Z",
    person: "M8 .8 10 6H15.4L11 9.3 12.7 14.8 8 11.4 3.3 14.8 5 9.3 .6 6H6Z",
    activity: "M4.5 2H11.5L15 8 11.5 14H4.5L1 8Z",
  };

  /** The sign of a kind, the same shape and color as in the picture. */
  function sign(kind) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 16 16");
    svg.setAttribute("class", `sign ${kind}`);
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", OUTLINES[kind]);
    svg.append(path);
    return svg;
  }

  const nameOf = (entity) => (Words.current() === "en" && entity.labelEn ? entity.labelEn : entity.label);
  const otherName = (entity) => (Words.current() === "en" ? (entity.labelEn ? entity.label : "") : entity.labelEn);

  /** The quantity of a measure with bounds, unit and what is counted. */
  function quantity(model, measure) {
    const unit = model.units.get(measure.unit);
    const chinese = Words.current() === "zh";
    const named = chinese ? (measure.unit === "count" ? measure.classifier : unit?.label ?? measure.classifier) : measure.unit === "count" ? "" : unit?.labelEn ?? measure.unit;
    const sign = /^(percent|permille)$/.test(measure.unit) ? unit?.label ?? "" : "";
    const before = [measure.comparison, measure.change].filter(Boolean).join(" ");
    const counted = measure.counted.join(say("and"));
    return { before, figure: Model.bounds(measure) + sign, after: [sign ? "" : named, counted].filter(Boolean).join(chinese ? "" : " ") };
  }

  const period = (activity) => {
    if (!activity.from && !activity.to) return say("undated");
    const [from, to] = [activity.from, activity.to];
    if (from && to && from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
    if (from && to && from.slice(0, 4) !== to.slice(0, 4) && from.endsWith("-01-01") && to.endsWith("-12-31")) return `${from.slice(0, 4)}–${to.slice(0, 4)}`;
    if (!from) return say("until", { date: to });
    return from === to || !to ? from : `${from} – ${to}`;
  };

  function create(root, model, act) {
    const button = (attributes, handler, ...children) => element("button", { type: "button", ...attributes, on: { click: handler } }, ...children);

    const chip = (entity, count) =>
      button({ class: "chip", "data-entity": entity.address }, () => act.select(entity.address), sign(entity.kind), nameOf(entity), count ? element("small", {}, String(count)) : null);

    /** Fill the panel; what there is none of is left out. */
    const fill = (...parts) => root.replaceChildren(...parts.filter((part) => part !== null));

    function head(...children) {
      return element("div", { class: "panel-head" }, ...children, button({ class: "quiet close", "aria-label": say("close"), title: say("close") }, act.close, "×"));
    }

    /* ---- facts ---- */

    function factRows(activity) {
      const words = [
        ["reported", "planned"].includes(activity.status) ? null : [element("span", { class: `pill ${activity.status}` }, say(activity.status)), " "],
        activity.agents.length
          ? activity.agents.map((index) => button({ class: "link", "data-entity": model.entities[index].address }, () => act.select(model.entities[index].address), nameOf(model.entities[index])))
          : element("span", { class: "faint" }, say("agentless")),
        " ",
        element("strong", {}, [activity.predicate, activity.object].filter(Boolean).join(" ")),
        Words.current() === "en" && activity.type !== "other" ? element("span", { class: "faint" }, ` ${model.types.get(activity.type)?.labelEn ?? ""}`) : null,
      ];
      const figures = activity.measures.map((measure) => {
        const { before, figure, after } = quantity(model, measure);
        return element("div", { class: "quantity" }, before ? element("small", {}, `${before} `) : null, element("b", {}, figure), " ", after);
      });
      const row = element("tr", { class: "fact", "data-activity": activity.key },
        figures.length ? element("td", {}, figures) : null,
        element("td", figures.length ? {} : { colspan: 2 }, words, others(activity)),
        element("td", { class: "when" }, period(activity)));
      return [row, element("tr", { class: "evidence" }, element("td", { colspan: 3 }, evidence(activity)))];
    }

    function others(activity) {
      const found = [...activity.programmes, ...activity.groups, ...activity.partners].map((index) => model.entities[index]);
      return found.length ? element("div", { class: "tags" }, found.map((entity) => chip(entity))) : null;
    }

    function evidence(activity) {
      const sentence = model.sentences[activity.sentence];
      const report = model.documents[sentence.document];
      const quote = element("blockquote", { lang: "zh-CN" }, ...marked(sentence, activity));
      const title = report?.title || report?.identifier || "";
      const about = [report?.publisher, report?.published].filter(Boolean).join(" ");
      return [
        quote,
        activity.distinction ? element("p", { class: "faint" }, `${say("distinction")}${say("colon")}${activity.distinction}`) : null,
        element("p", { class: "source" }, link(report?.url ?? "", title, " ↗") ?? element("span", {}, title), about ? element("span", { class: "faint about" }, ` ${about}`) : null),
      ].filter(Boolean);
    }

    /** The sentence with the clause marked and the quantities in it marked again; long ends are folded, not lost. */
    function marked(sentence, activity) {
      const [before, clause, after] = Model.cut(sentence, activity.start, activity.end);
      const inner = [];
      let at = activity.start;
      for (const measure of activity.measures) {
        if (measure.start < at || measure.end > activity.end) continue;
        inner.push(Model.cut(sentence, at, measure.start)[1], element("b", {}, Model.cut(sentence, measure.start, measure.end)[1]));
        at = measure.end;
      }
      inner.push(Model.cut(sentence, at, activity.end)[1]);
      return [...folded(before, true), element("mark", {}, ...(clause ? inner.filter(Boolean) : [sentence.text])), ...folded(after, false)];
    }

    function folded(text, atStart) {
      const characters = Array.from(text);
      const keep = 48;
      if (characters.length <= keep + 12) return [text];
      const near = atStart ? characters.slice(-keep).join("") : characters.slice(0, keep).join("");
      const far = atStart ? characters.slice(0, -keep).join("") : characters.slice(keep).join("");
      const open = button({ class: "link fold", "aria-label": say("wholeSentence"), title: say("wholeSentence") }, () => open.replaceWith(far), "…");
      return atStart ? [open, near] : [near, open];
    }

    /** Facts in sections that never mix what has happened with plans; within one, those with figures first. */
    function facts(indices, passed) {
      const all = indices.filter((index) => passed.has(index)).map((index) => model.activities[index]);
      const hidden = indices.length - all.length;
      const sections = [
        ["done", all.filter((activity) => Model.DONE.has(activity.status))],
        ["planned", all.filter((activity) => activity.status === "planned")],
        ["otherwise", all.filter((activity) => !Model.DONE.has(activity.status) && activity.status !== "planned")],
      ].filter(([, found]) => found.length);
      const parts = sections.map(([name, found]) => factTable(name, found));
      const jumps = sections.map(([name, found], order) =>
        button({ class: `chip jump ${name}`, "data-part": name }, () => parts[order].scrollIntoView(), say(name), element("small", {}, String(found.length))));
      return element("section", { "aria-label": say("facts") },
        sections.length > 1 ? element("div", { class: "tags jumps-to-facts" }, jumps) : null,
        all.length ? null : element("p", { class: "faint" }, say(indices.length ? "nothing" : "noFacts")),
        parts,
        hidden ? element("p", { class: "faint" }, say("hidden", { count: hidden })) : null);
    }

    function factTable(name, found) {
      found.sort((a, b) => Number(b.measures.length > 0) - Number(a.measures.length > 0) || (b.years?.[1] ?? 0) - (a.years?.[1] ?? 0) || a.index - b.index);
      const body = element("tbody", {}, found.slice(0, PAGE).flatMap(factRows));
      const counted = found.some((activity) => activity.measures.length);
      const heads = element("tr", {}, counted ? element("th", { scope: "col" }, say("quantity")) : null,
        element("th", { scope: "col", colspan: counted ? 1 : 2 }, say("what")), element("th", { scope: "col" }, say("when")));
      let shown = PAGE;
      const left = () => say("more", { count: Math.min(PAGE, found.length - shown) });
      const more = button({ class: "wide" }, () => {
        body.append(...found.slice(shown, shown + PAGE).flatMap(factRows));
        shown += PAGE;
        if (shown >= found.length) more.remove();
        else more.textContent = left();
      }, left());
      return element("div", { class: `fact-part ${name}` }, element("h3", {}, `${say(name)} (${found.length})`),
        element("table", { class: counted ? "facts" : "facts plain" }, element("thead", {}, heads), body), found.length > shown ? more : null);
    }

    /* ---- what can be chosen ---- */

    function entityView(entity, context) {
      const about = [
        otherName(entity) ? element("p", { class: "other-name" }, otherName(entity)) : null,
        element("p", { class: "faint" }, [say(entity.kind), entity.adcode ? `${say("code")} ${entity.adcode}` : "", entity.known ? "" : say("unknown")].filter(Boolean).join(" · ")),
        aliases(entity.aliases),
        posts(entity),
      ];
      const focused = context.state.focus === entity.address;
      const actions = element("div", { class: "actions" },
        focused
          ? [button({ class: "chip on" }, () => act.focus(""), say("unfocus")), [1, 2, 3].map((steps) => button({ class: `chip${context.state.steps === steps ? " on" : ""}`, "aria-pressed": String(context.state.steps === steps) }, () => act.focus(entity.address, steps), say("steps", { count: steps })))]
          : button({ class: "chip", id: "do-focus" }, () => act.focus(entity.address), say("focus")),
        button({ class: "chip", id: "do-path" }, () => act.pathFrom(entity.address), say("pathFrom")),
        entity.activities.length ? button({ class: "chip", id: "do-expand" }, () => act.expand(entity.address), say(context.state.open === entity.address ? "collapse" : "expand")) : null);
      fill(
        head(element("h2", {}, sign(entity.kind), nameOf(entity))), ...about, actions, neighbors(entity, context), facts(entity.activities, context.passed));
    }

    /** Of an organization the persons with a post in it, of a person the posts and the organization. */
    function posts(entity) {
      if (entity.kind === "person") {
        const body = model.entities[entity.parent];
        return body ? element("p", { class: "posts" }, [entity.post, " "], chip(body)) : null;
      }
      if (entity.kind !== "organization") return null;
      const people = model.entities.filter((other) => other.kind === "person" && other.parent === entity.index);
      return people.length ? element("p", { class: "posts" }, people.map((person) => [chip(person), " ", element("span", { class: "faint" }, person.post), " "])) : null;
    }

    /** Other names: the first few, the rest when asked for. */
    function aliases(names) {
      if (!names.length) return null;
      const joined = (some) => some.join(say("and"));
      const line = element("p", { class: "faint" }, `${say("aliases")}${say("colon")}${joined(names.slice(0, ALIASES))}`);
      const rest = names.slice(ALIASES);
      if (rest.length) {
        const more = button({ class: "link" }, () => more.replaceWith(say("and"), joined(rest)), `+${rest.length}`);
        line.append(" ", more);
      }
      return line;
    }

    /** Who and what is named in the same statements, by kind, with the number of statements. */
    function neighbors(entity, context) {
      const groups = new Map();
      for (const index of entity.activities) {
        if (!context.passed.has(index)) continue;
        for (const near of model.activities[index].entities) {
          if (near === entity.index) continue;
          const other = model.entities[near];
          if (!groups.has(other.kind)) groups.set(other.kind, new Map());
          groups.get(other.kind).set(other, (groups.get(other.kind).get(other) ?? 0) + 1);
        }
      }
      if (!groups.size) return null;
      return element("section", { class: "neighbors", "aria-label": say("connected") }, model.kinds.filter((kind) => groups.has(kind)).map((kind) => {
        const found = [...groups.get(kind)].sort((a, b) => b[1] - a[1] || a[0].index - b[0].index);
        const chips = found.map(([other, count]) => chip(other, count));
        const list = element("div", { class: "tags" }, chips.slice(0, 12));
        if (chips.length > 12) {
          const rest = button({ class: "link" }, () => rest.replaceWith(...chips.slice(12)), `+${chips.length - 12}`);
          list.append(rest);
        }
        return element("div", { class: "neighbor" }, element("h3", {}, say(kind)), list);
      }));
    }

    function tieView(tie, context) {
      const [from, to] = [model.entities[tie.source], model.entities[tie.target]];
      fill(
        head(element("h2", {}, `${nameOf(from)} → ${nameOf(to)}`)),
        element("p", { class: "faint" }, [say(tie.relation), tie.mode === "planned" ? say("plannedEdge") : ""].filter(Boolean).join(" · ")),
        element("div", { class: "tags" }, chip(from), chip(to)),
        facts(tie.activities, context.passed));
    }

    function listView(title, note, indices, context) {
      fill(head(element("h2", {}, title)), note ? element("p", { class: "faint" }, note) : null, facts(indices, context.passed));
    }

    function activityView(activity, context) {
      fill(
        head(element("h2", {}, sign("activity"), [activity.predicate, activity.object].filter(Boolean).join(" "))),
        facts([activity.index], new Set([activity.index, ...context.passed])));
    }

    return { entityView, tieView, listView, activityView };
  }

  return { create, element, link, sign, nameOf, otherName, quantity, period, OUTLINES };
})();
