"use strict";
/* The graph on the canvas: vis-network draws nodes and edges where Python put them; labels and counts are laid over them
   as on a map, at a constant size, and only where nothing is covered. */

const Drawing = (() => {
  const SHAPES = { place: "square", organization: "dot", programme: "diamond", group: "triangle", person: "star", activity: "hexagon" };
  const FONT = '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';
  const LINE = 15;
  const FADED = 0.16;
  const SMALLEST = 0.04;
  const LARGEST = 4;

  /** The width of a text in ideographs; other characters are about half as wide. */
  const units = (text) => Array.from(text).reduce((sum, character) => sum + (character.codePointAt(0) < 0x2e80 ? 0.55 : 1), 0);

  /** Cut a label into at most two lines: at a seam if there is one, else near the middle; words are kept whole. */
  function lines(label, width = 6, seam = "") {
    if (units(label) <= width) return [label];
    const sewn = seam ? atSeam(label, width, seam) : null;
    if (sewn) return sewn;
    const parts = label.match(/[\u0000-\u2e7f]+?(?:\s+|$|(?=[^\u0000-\u2e7f]))|[^\u0000-\u2e7f]/gu) ?? [label];
    const wanted = Math.min(Math.max(units(label) / 2, width * 0.6), width * 1.2);
    let first = parts.shift();
    while (parts.length && units(first + parts[0]) <= wanted + 0.5) first += parts.shift();
    return [first.trim(), shortened(parts.join(""), width)].filter(Boolean);
  }

  /** Cut before or after the name of a place that stands in the label: 共青团|溧阳市委, 贵州省|乡村振兴局. */
  function atSeam(label, width, seam) {
    const stem = seam.length > 2 ? seam.slice(0, -1) : seam;
    const start = label.indexOf(stem);
    if (start < 0) return null;
    const end = start + (label.startsWith(seam, start) ? seam.length : stem.length) + (/^委/.test(label.slice(start + seam.length)) ? 1 : 0);
    const cut = start > 0 ? start : end;
    const both = [label.slice(0, cut), label.slice(cut)];
    return both.every((part) => part && units(part) <= width * 1.25) ? both : null;
  }

  function shortened(text, width) {
    const characters = Array.from(text.trim());
    if (units(text) <= width * 1.5) return text.trim();
    while (units(characters.join("")) > width * 1.5 - 1) characters.pop();
    return `${characters.join("").trimEnd()}…`;
  }

  /** The radius of a node that stands for a number of statements, beside the greatest number shown. */
  const radius = (node, most) => (node.kind === "activity" ? 5 : 6 + 13 * Math.sqrt(Math.min(node.count / Math.max(most, 16), 1)));

  /** How thick an edge is; where an organization is active says little that its island does not. */
  const thickness = (edge, most) => (edge.relation === "active" ? 1.2 : 1 + 3.4 * Math.log2(Math.max(edge.count, 1)) / Math.log2(Math.max(most, 12)));

  /** How strong an edge is; many edges are drawn fainter, so that what they cross can still be read. */
  const opacity = (edge, edges) => {
    if (edge.faded) return 0.06;
    if (edge.mode === "fixed") return 0.45;
    return Math.min(edge.relation === "active" ? 0.6 : 0.42 + 0.07 * edge.count, 0.8) * Math.min(1, Math.max(0.22, 260 / edges));
  };

  function create(container, handlers) {
    const nodes = new vis.DataSet();
    const edges = new vis.DataSet();
    let shown = { nodes: [], edges: [], islands: [], selected: null };
    let byId = new Map();
    let boxes = [];
    let fitted = null;
    let hovered = null;
    let finding = false;
    let colors = {};
    let near = new Map();
    let [most, heaviest] = [1, 1];

    const network = new vis.Network(container, { nodes, edges }, {
      autoResize: true,
      physics: false,
      layout: { improvedLayout: false, randomSeed: 1 },
      interaction: { dragNodes: false, hover: true, hoverConnectedEdges: false, selectConnectedEdges: false, tooltipDelay: 1e9, zoomSpeed: 0.6 },
      nodes: { chosen: false, borderWidth: 1.5, labelHighlightBold: false },
      edges: { chosen: false, smooth: false, selectionWidth: 0, hoverWidth: 0, arrows: { to: { scaleFactor: 0.45 } }, arrowStrikethrough: false },
    });

    const canvas = () => container.querySelector("canvas");

    /** Take the colors of the theme out of the style sheet. */
    function readColors() {
      const style = getComputedStyle(document.documentElement);
      const names = ["place", "organization", "programme", "group", "person", "activity", "ink", "faint", "paper", "island", "island-line", "accent", "edge", "partner"];
      colors = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
    }

    const edgeColor = (edge) => ({ runs: colors.programme, serves: colors.group, partners: colors.partner, active: colors.edge, within: colors.edge, tells: colors.activity })[edge.relation];

    /** The color of a node; paler if its name is outside the vocabulary. */
    const fill = (node) => (node.known === 0 ? mix(colors[node.kind], colors.paper, 0.45) : colors[node.kind]);

    function visNode(node) {
      return {
        id: node.id, x: node.x, y: node.y, fixed: true, shape: SHAPES[node.kind], size: radius(node, most),
        opacity: node.faded ? FADED : 1,
        color: { background: fill(node), border: node.known === 0 ? colors[node.kind] : colors.paper, highlight: colors[node.kind], hover: colors[node.kind] },
      };
    }

    function visEdge(edge) {
      const bent = edge.bent ? { enabled: true, type: "curvedCW", roundness: 0.12 } : false;
      const planned = edge.mode === "planned";
      return {
        id: edge.id, from: edge.from, to: edge.to, width: thickness(edge, heaviest) + (edge.id === shown.selected ? 2 : 0),
        dashes: planned ? [7, 5] : edge.mode === "other" ? [2, 5] : edge.mode === "fixed" ? [1, 5] : false,
        color: { color: edgeColor(edge), opacity: opacity(edge, shown.edges.length), inherit: false },
        arrows: edge.mode === "fixed" ? { to: { enabled: false } } : { to: { enabled: true, scaleFactor: edge.count > 3 ? 0.36 : 0.45 } },
        smooth: bent,
      };
    }

    /** Bring a data set to hold exactly some items, changing no more than needed. */
    function replace(set, items) {
      const wanted = new Set(items.map((item) => item.id));
      set.remove(set.getIds().filter((id) => !wanted.has(id)));
      set.update(items);
    }

    function draw(scene) {
      readColors();
      shown = scene;
      byId = new Map(scene.nodes.map((node) => [node.id, node]));
      near = new Map();
      most = Math.max(1, ...scene.nodes.map((node) => node.count));
      heaviest = Math.max(1, ...scene.edges.filter((edge) => edge.relation !== "active").map((edge) => edge.count));
      for (const edge of scene.edges) for (const end of [edge.from, edge.to]) near.set(end, [...(near.get(end) ?? []), edge]);
      replace(nodes, scene.nodes.map(visNode));
      replace(edges, scene.edges.map(visEdge));
    }

    /** Make several changes and show them at once: vis-network would draw after each. It draws by what the frame before
        found: a node that was out of sight is left out, a line ends where its arrow was. So one frame finds what holds
        now, without labels, and the next one, which is seen, is drawn by that. */
    function atOnce(changes) {
      network.body.emitter.emit("_blockRedraw");
      changes();
      network.body.emitter.emit("_allowRedraw");
      finding = true;
      network.redraw();
      finding = false;
      network.redraw();
    }

    function fit() {
      leave(); // whatever lay under the pointer lies elsewhere now
      if (!shown.nodes.length) return;
      const xs = shown.nodes.map((node) => node.x);
      const ys = shown.nodes.map((node) => node.y);
      const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
      const inset = handlers.inset();
      const above = 28;
      const below = inset.bottom + 52;
      const beside = Math.min(56, container.clientWidth / 9);
      const width = container.clientWidth - inset.right - 2 * beside;
      const height = container.clientHeight - above - below;
      const scale = Math.max(Math.min(width / Math.max(box.right - box.left, 1), height / Math.max(box.bottom - box.top, 1), 1.5), SMALLEST);
      network.moveTo({
        scale,
        position: { x: (box.left + box.right) / 2 + inset.right / 2 / scale, y: (box.top + box.bottom) / 2 + (below - above) / 2 / scale },
        animation: false,
      });
      fitted = { right: inset.right, bottom: inset.bottom, at: view() };
    }

    const view = () => JSON.stringify([network.getScale(), network.getViewPosition()]);

    /** Tell whether the view still is as it was fitted beside an open panel: it then may be fitted anew without it. */
    const fittedBeside = () => fitted !== null && fitted.at === view() && JSON.stringify(handlers.inset()) !== JSON.stringify({ right: fitted.right, bottom: fitted.bottom });

    /** Move the view only if a node is out of sight or under the panel. */
    function reveal(id) {
      const node = byId.get(id);
      if (!node) return;
      const at = network.canvasToDOM(node);
      const inset = handlers.inset();
      const margin = 60;
      const right = container.clientWidth - inset.right - margin;
      const bottom = container.clientHeight - inset.bottom - margin;
      const move = { x: at.x > right ? at.x - right : at.x < margin ? at.x - margin : 0, y: at.y > bottom ? at.y - bottom : at.y < margin ? at.y - margin : 0 };
      if (!move.x && !move.y) return;
      const center = network.getViewPosition();
      const scale = network.getScale();
      network.moveTo({ position: { x: center.x + move.x / scale, y: center.y + move.y / scale }, animation: false });
    }

    function zoom(factor) {
      network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, SMALLEST), LARGEST), animation: false });
    }

    /* ---- what is drawn over and under vis-network ---- */

    network.on("beforeDrawing", (context) => {
      for (const island of shown.islands) {
        context.beginPath();
        context.roundRect(island.x - island.width / 2 - 4, island.y - island.height / 2 + 2, island.width + 8, island.height + 4, 22);
        context.globalAlpha = shown.dimmed ? 0.5 : 1;
        context.fillStyle = colors.island;
        context.fill();
        context.lineWidth = 1;
        context.strokeStyle = colors["island-line"];
        context.stroke();
        context.globalAlpha = 1;
      }
    });

    network.on("afterDrawing", (context) => {
      if (finding) return;
      const ratio = canvas().width / container.clientWidth;
      context.save();
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawEmphasis(context);
      boxes = placeLabels(context);
      for (const box of boxes) drawLabel(context, box);
      context.restore();
    });

    /** Rings around what is chosen and under the pointer; the edges of the latter. */
    function drawEmphasis(context) {
      const scale = network.getScale();
      for (const [id, color, width] of [[hovered, colors.ink, 1.5], [shown.cursor, colors.accent, 2], [shown.selected, colors.accent, 3]]) {
        const node = byId.get(id);
        if (!node) continue;
        const at = network.canvasToDOM(node);
        context.beginPath();
        context.arc(at.x, at.y, radius(node, most) * scale + 4, 0, 2 * Math.PI);
        context.strokeStyle = color;
        context.lineWidth = width;
        context.stroke();
      }
      for (const edge of near.get(hovered) ?? []) {
        const [from, to] = [edge.from, edge.to].map((id) => network.canvasToDOM(byId.get(id)));
        context.beginPath();
        context.setLineDash(edge.mode === "planned" ? [7, 5] : []);
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
        context.strokeStyle = edgeColor(edge);
        context.lineWidth = 2;
        context.stroke();
        context.setLineDash([]);
      }
    }

    const font = (node) => `${node.kind === "place" || node.id === shown.selected ? "600 " : ""}${node.kind === "activity" ? 11 : 12.5}px ${FONT}`;

    /** Choose which labels are drawn and where: the most important first, each where it covers nothing. */
    function placeLabels(context) {
      const scale = network.getScale();
      const [width, height] = [container.clientWidth, container.clientHeight];
      const taken = grid();
      const kept = grid();
      for (const box of handlers.covers()) for (const one of [taken, kept]) one.add(box);
      const visible = [];
      const close = new Set((near.get(hovered) ?? []).flatMap((edge) => [edge.from, edge.to]));
      for (const node of shown.nodes) {
        const at = network.canvasToDOM(node);
        if (at.x < -80 || at.y < -40 || at.x > width + 80 || at.y > height + 40) continue;
        const size = radius(node, most) * scale;
        const first = node.id === shown.selected || node.id === hovered || node.id === shown.cursor;
        visible.push({ node, at, size, priority: (first ? 1e6 : 0) + (close.has(node.id) ? 1e5 : 0) + (node.faded ? -1e6 : 0) + (node.kind === "place" ? 40 : 0) + node.count, first });
        if (!node.faded) taken.add({ left: at.x - size, right: at.x + size, top: at.y - size, bottom: at.y + size, of: node.id });
      }
      visible.sort((a, b) => b.priority - a.priority || (a.node.id < b.node.id ? -1 : 1));
      const placed = [];
      for (const { node, at, size, first } of visible) {
        if (node.faded && !close.has(node.id)) continue;
        context.font = font(node);
        const text = lines(node.label, node.width, node.seam);
        const wide = Math.max(...text.map((line) => context.measureText(line).width)) + 4;
        const high = text.length * LINE;
        const spots = [
          [at.x - wide / 2, at.y + size + 2], [at.x + size + 3, at.y - high / 2], [at.x - size - 3 - wide, at.y - high / 2], [at.x - wide / 2, at.y - size - high - 2],
        ];
        const found = spots.map(([left, top]) => ({ left, top, right: left + wide, bottom: top + high, of: node.id, node, text }))
          .find((box, index) => (first && index === 0 && kept.free(box)) || (taken.free(box) && inside(box, width, height)));
        if (found) {
          taken.add(found);
          placed.push(found);
        }
      }
      return [...placed, ...placeCounts(context, taken)];
    }

    const inside = (box, width, height) => box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2;

    /** The number of statements of each edge that stands for several, at its middle, where there is room. */
    function placeCounts(context, taken) {
      if (network.getScale() < 0.5) return [];
      context.font = `10.5px ${FONT}`;
      const placed = [];
      for (const edge of [...shown.edges].sort((a, b) => b.count - a.count)) {
        if (edge.count < 2 || edge.faded) continue;
        const [from, to] = [edge.from, edge.to].map((id) => network.canvasToDOM(byId.get(id)));
        if (Math.hypot(from.x - to.x, from.y - to.y) < 44) continue;
        const wide = context.measureText(String(edge.count)).width + 6;
        const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
        const box = { left: middle.x - wide / 2, right: middle.x + wide / 2, top: middle.y - 7, bottom: middle.y + 7, of: edge.id, edge, text: [String(edge.count)] };
        if (taken.free(box)) {
          taken.add(box);
          placed.push(box);
        }
      }
      return placed;
    }

    function drawLabel(context, box) {
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.lineJoin = "round";
      context.font = box.edge ? `10.5px ${FONT}` : font(box.node);
      context.strokeStyle = colors.paper;
      context.fillStyle = box.edge ? colors.faint : colors.ink;
      context.lineWidth = 3.5;
      box.text.forEach((line, index) => {
        const [x, y] = [(box.left + box.right) / 2, box.top + (box.edge ? 7.5 : LINE * (index + 0.5))];
        context.strokeText(line, x, y);
        context.fillText(line, x, y);
      });
    }

    /* ---- what the reader does ---- */

    /** What stands at a point of the canvas: a node, its label, an edge, or nothing. */
    function at(point) {
      const node = network.getNodeAt(point);
      if (node !== undefined) return node;
      const box = boxes.find((one) => one.left <= point.x && point.x <= one.right && one.top <= point.y && point.y <= one.bottom);
      if (box) return box.of;
      return network.getEdgeAt(point) ?? null;
    }

    network.on("click", ({ pointer, event }) => handlers.choose(at(pointer.DOM), event));
    network.on("doubleClick", ({ pointer }) => handlers.enter(at(pointer.DOM)));
    network.on("hoverNode", ({ node }) => hover(node));
    network.on("blurNode", () => hover(null));
    network.on("hoverEdge", ({ edge, pointer }) => handlers.hint(edge, pointer?.DOM ?? null));
    network.on("blurEdge", () => handlers.hint(null, null));
    network.on("zoom", () => {
      const scale = network.getScale();
      if (scale < SMALLEST || scale > LARGEST) network.moveTo({ scale: Math.min(Math.max(scale, SMALLEST), LARGEST), animation: false });
    });

    function hover(id) {
      hovered = id;
      container.classList.toggle("pointing", id !== null);
      network.redraw();
      handlers.hint(id, id === null ? null : network.canvasToDOM(byId.get(id) ?? { x: 0, y: 0 }));
    }

    /** Forget what the pointer was on, until it moves. */
    function leave() {
      hovered = null;
      container.classList.remove("pointing");
      handlers.hint(null, null);
    }

    /** The nearest node in a direction, for the arrow keys; those tied to it are preferred. */
    function toward(id, direction) {
      const from = byId.get(id);
      if (!from) return shown.nodes[0]?.id ?? null;
      const tied = new Set((near.get(id) ?? []).flatMap((edge) => [edge.from, edge.to]));
      const [dx, dy] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[direction];
      let best = null;
      for (const node of shown.nodes) {
        const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
        const across = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
        if (node.id === id || along <= 0 || across > along * 1.5) continue;
        const cost = (along + 2 * across) * (tied.has(node.id) ? 0.6 : 1);
        if (!best || cost < best.cost) best = { id: node.id, cost };
      }
      return best?.id ?? id;
    }

    return {
      atOnce, draw, fit, fittedBeside, reveal, zoom, toward, network,
      scene: () => shown,
      boxes: () => boxes,
      colors: () => { readColors(); return colors; },
      canvas,
      radius: (node) => radius(node, most),
      thickness: (edge) => thickness(edge, heaviest),
      opacity: (edge) => opacity(edge, shown.edges.length),
      position: (id) => (byId.has(id) ? network.canvasToDOM(byId.get(id)) : null),
      edgeColor,
      fill,
    };
  }

  /** Boxes on the canvas, found by the cells that they touch. */
  function grid() {
    const SIDE = 64;
    const cells = new Map();
    const keys = function* (box) {
      for (let x = Math.floor(box.left / SIDE); x <= Math.floor(box.right / SIDE); x += 1) {
        for (let y = Math.floor(box.top / SIDE); y <= Math.floor(box.bottom / SIDE); y += 1) yield `${x} ${y}`;
      }
    };
    return {
      add(box) {
        for (const key of keys(box)) {
          if (!cells.has(key)) cells.set(key, []);
          cells.get(key).push(box);
        }
      },
      /** Tell whether a box covers nothing but what it belongs to. */
      free(box) {
        for (const key of keys(box)) {
          for (const other of cells.get(key) ?? []) {
            if (other.of !== box.of && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) return false;
          }
        }
        return true;
      },
    };
  }

  /** Mix two colors given as #rrggbb. */
  function mix(one, other, share) {
    const parts = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
    const [a, b] = [parts(one), parts(other)];
    return `#${a.map((value, index) => Math.round(value * (1 - share) + b[index] * share).toString(16).padStart(2, "0")).join("")}`;
  }

  return { SHAPES, FONT, LINE, create, lines, mix };
})();
