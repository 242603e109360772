// The text of a document: evidence marked, the current record's stronger; selections go to whoever asks.

import { byId, el, say } from "./dom.js";

const COLOURS = {
  name: "event", type: "event", status: "event", kind: "event", date: "date", place: "place", countries: "place",
  hosts: "body", organizers: "body", sponsors: "body", parties: "body", organization: "body",
  participants: "count", count: "count", value: "sum", currency: "sum", role: "sum", sectors: "sector", product: "sector",
};
export const colour = (field) => COLOURS[field.split(".")[0]] ?? "other";

const starts = new Map(); // first code point of a piece -> its element

export function showText(view, label, onMark) {
  starts.clear();
  const pane = byId("text");
  const nodes = view.pieces.map((piece) => {
    if (!piece.marks.length) return document.createTextNode(piece.text);
    const mark = el("mark", { data: { marks: JSON.stringify(piece.marks) }, onclick: () => chosen(piece, onMark) }, piece.text);
    starts.set(piece.start, mark);
    return mark;
  });
  pane.replaceChildren(...(nodes.length ? nodes : [el("p", { className: "quiet" }, say("no_text"))]));
  pane.setAttribute("aria-label", label);
}

function chosen(piece, onMark) {
  if (getSelection().isCollapsed) onMark(piece.marks);
}

export function highlight(record, titleOf) {
  for (const mark of byId("text").querySelectorAll("mark")) {
    const marks = JSON.parse(mark.dataset.marks);
    const own = marks.filter(([owner]) => owner === record);
    mark.className = own.length ? `own ${colour(own[0][1])}` : "";
    mark.title = titleOf(own.length ? own : marks);
  }
}

export function revealFirst(record) {
  const marks = [...byId("text").querySelectorAll("mark.own")];
  (marks.find((mark) => JSON.parse(mark.dataset.marks).some(([owner, field]) => owner === record && ["name", "value", "kind"].includes(field))) ?? marks[0])
    ?.scrollIntoView({ block: "center" });
}

export function reveal(start, block = "center") {
  const mark = starts.get(start);
  if (!mark) return;
  mark.scrollIntoView({ block, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  mark.classList.remove("flash");
  if (block === "center") requestAnimationFrame(() => mark.classList.add("flash"));
}

// The text selected inside the pane, or "".
export function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return "";
  return byId("text").contains(selection.getRangeAt(0).commonAncestorContainer) ? selection.toString().trim() : "";
}
