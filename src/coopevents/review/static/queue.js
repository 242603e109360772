// The list of documents, the most worth a look first.

import { byId, el, say, titleOf } from "./dom.js";

let words, open;

export function prepareQueue(found, given) {
  words = found;
  open = given;
}

// The records left to decide in the order of the queue; `following` are those behind the current one.
export function queueOf(list, doc, id) {
  const items = (list?.documents ?? []).flatMap((one) => {
    const left = one.records.filter((record) => !["accepted", "rejected"].includes(record.state) || (one.doc === doc && record.id === id));
    return left.length ? left.map((record) => ({ doc: one.doc, id: record.id })) : [{ doc: one.doc, id: one.records[0]?.id ?? null }];
  });
  let position = items.findIndex((one) => one.doc === doc && one.id === id);
  if (position < 0) position = items.findIndex((one) => one.doc === doc);
  return { items, position, following: items.slice(position + 1) };
}

const money = (dollars) =>
  dollars === null || dollars < 100000 ? "" : say("dollars", { sum: new Intl.NumberFormat(words.language, { notation: "compact", maximumSignificantDigits: 3 }).format(dollars) });

export function showQueue(list, doc, id, why = null) {
  const box = byId("documents");
  if (!list) return;
  if (!list.documents.length) {
    if (why) box.replaceChildren(el("li", { className: "quiet" }, say(`empty_${why}`)));
    return;
  }
  const scrolled = byId("queue").scrollTop;
  const moved = box.querySelector(".current")?.dataset.doc !== doc;
  box.replaceChildren(...list.documents.map((one) => el("li", { className: one.doc === doc ? "current" : "", data: { doc: one.doc } },
    el("button", { type: "button", className: "document", "aria-current": one.doc === doc ? "true" : null, onclick: () => open(one.doc, null) },
      el("span", { className: "title" }, one.title), el("small", {}, one.published || one.doc, one.complete ? " ✓" : "")),
    one.doc === doc ? el("ul", {}, ...one.records.map((record) => item(one, record, id))) : summary(one))));
  byId("queue").scrollTop = scrolled;
  if (moved) box.querySelector(".current")?.scrollIntoView({ block: "nearest" });
}

function item(one, record, id) {
  const notes = [`${Math.round(record.confidence * 100)} %`, money(record.dollars), record.codes.length ? say("checks", { n: record.codes.length }) : ""].filter(Boolean);
  return el("li", {}, el("button", {
    type: "button", className: `record ${record.state}`, "aria-current": record.id === id ? "true" : null,
    title: record.codes.join(", "), onclick: () => open(one.doc, record.id),
  }, el("b", {}, words.groups[record.group]), ` ${titleOf(words, record)}`, el("small", {}, notes.join(" · "))));
}

function summary(one) {
  const largest = money(Math.max(...one.records.map((record) => record.dollars ?? 0), 0));
  const checks = one.records.flatMap((record) => record.codes).length;
  const notes = [say("rows", { n: one.records.length }), largest, checks ? say("checks", { n: checks }) : ""];
  return el("small", { className: "summary" }, notes.filter(Boolean).join(" · "));
}
