"use strict";
/* The state of the page in the address, so that a view can be sent to a colleague and the back button works. */

const Address = (() => {
  const LISTS = { kindsOff: "hide", statuses: "status" };
  const NUMBERS = { from: "from", to: "to", least: "least" };
  const NAMES = { place: "place", programme: "programme", group: "group" };

  const initial = () => ({
    view: "graph", language: "", theme: "", all: false, select: "", focus: "", steps: 1, path: [], open: "", filter: Model.noFilter(),
  });

  /** Write a state as what stands after #; what is as at first is left out. */
  function write(state) {
    const first = initial();
    const parts = [];
    const add = (name, value) => parts.push(`${name}=${encodeURIComponent(value).replace(/%2F/g, "/").replace(/%3E/g, ">").replace(/%2C/g, ",")}`);
    if (state.view !== first.view) add("view", state.view);
    if (state.all) add("all", 1);
    if (state.select) add("select", state.select);
    if (state.focus) add("focus", state.focus);
    if (state.focus && state.steps !== 1) add("steps", state.steps);
    if (state.path.length) add("path", state.path.join(","));
    if (state.open) add("open", state.open);
    for (const [name, short] of Object.entries(LISTS)) {
      if (state.filter[name].join() !== first.filter[name].join()) add(short, state.filter[name].join(","));
    }
    for (const [name, short] of Object.entries({ ...NUMBERS, ...NAMES })) {
      if (state.filter[name] !== first.filter[name]) add(short, state.filter[name]);
    }
    if (state.language) add("lang", state.language);
    if (state.theme) add("theme", state.theme);
    return parts.join("&");
  }

  /** Read what stands after #; what is not understood is as at first. */
  function read(text) {
    const state = initial();
    const given = new Map(text.replace(/^#/, "").split("&").filter((part) => part.includes("=")).map((part) => {
      const cut = part.indexOf("=");
      return [part.slice(0, cut), decode(part.slice(cut + 1))];
    }));
    if (["graph", "matrix", "map", "timeline", "list"].includes(given.get("view"))) state.view = given.get("view");
    state.all = given.get("all") === "1";
    state.select = given.get("select") ?? "";
    state.focus = given.get("focus") ?? "";
    state.steps = Math.min(Math.max(Number(given.get("steps")) || 1, 1), 3);
    state.path = (given.get("path") ?? "").split(",").filter(Boolean).slice(0, 2);
    state.open = given.get("open") ?? "";
    for (const [name, short] of Object.entries(LISTS)) if (given.has(short)) state.filter[name] = given.get(short).split(",").filter(Boolean);
    for (const [name, short] of Object.entries(NUMBERS)) if (given.has(short)) state.filter[name] = Number(given.get(short)) || state.filter[name];
    for (const [name, short] of Object.entries(NAMES)) if (given.has(short)) state.filter[name] = given.get(short);
    if (given.get("lang") in Words.languages) state.language = given.get("lang");
    if (["light", "dark"].includes(given.get("theme"))) state.theme = given.get("theme");
    return state;
  }

  function decode(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  return { initial, write, read };
})();
