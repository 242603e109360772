// The form of one record: every change of a field is handed over at once, and fields are updated in place, so that
// neither focus nor what is being typed is lost when an answer comes in.

import { byId, el, issueOf, say, titleOf } from "./dom.js";
import { colour, reveal } from "./text.js";

let words, actions, fields = new Map(), record = null, active = null;

export function prepareForm(found, given) {
  words = found;
  actions = given;
}

export const activeField = () => active;
export const fieldLabel = (name) => words.fields[name] ?? name;

export function setActive(name) {
  active = name;
  for (const [key, one] of fields) one.row.classList.toggle("active", key === name);
}

export function showForm(view, next) {
  const form = byId("form");
  if (!next) {
    record = null;
    fields = new Map();
    form.replaceChildren(el("p", { className: "quiet" }, say("no_records")));
    return;
  }
  const same = record?.id === next.id;
  record = next;
  if (!same) {
    fields = new Map(next.fields.map((field) => [field.name, makeField(field)]));
    setActive(null);
    form.replaceChildren(el("div", { id: "head" }), ...[...fields.values()].map((one) => one.row));
  }
  showHead(view);
  for (const field of next.fields) fields.get(field.name).update(field);
  form.classList.toggle("rejected", next.state === "rejected");
}

function showHead() {
  const marks = [
    el("span", { className: `state ${record.state}` }, say(`state_${record.state}`)),
    record.marked && record.state === "open" ? el("span", { className: "state marked" }, say("marked")) : null,
    record.added ? el("span", { className: "state corrected" }, say("by_hand")) : null,
    el("span", { className: "quiet" }, `${say("confidence")} ${Math.round(record.confidence * 100)} %`),
    el("code", { className: "quiet" }, record.id),
  ];
  const issues = record.issues.map((issue) => el("li", { className: issue.severity, title: issue.message }, issueOf(words, issue), " ", el("code", {}, issue.code)));
  byId("head").replaceChildren(
    el("h2", {}, el("span", { className: "group" }, words.groups[record.group]), " ", titleOf(words, record)),
    el("p", {}, ...marks.filter(Boolean).flatMap((mark) => [mark, " "])),
    issues.length ? el("ul", { className: "issues" }, ...issues) : null ?? "",
  );
}

function makeField(field) {
  const id = `field-${field.name}`;
  const input = makeInput(field, id);
  const note = el("div", { className: "note", id: `${id}-note` });
  const row = el("div", { className: "field", data: { field: field.name } },
    el("label", { htmlFor: id }, el("i", { className: colour(field.name) }), fieldLabel(field.name)), el("div", {}, input, note));
  input.setAttribute("aria-describedby", note.id);
  const one = { row, input, note, seen: field.value };
  one.update = (now) => update(one, now);
  input.addEventListener("focus", () => {
    setActive(field.name);
    const told = record.fields.find((one) => one.name === field.name)?.evidence.find((row) => row.quote);
    if (told) reveal(told.start, "nearest");
  });
  input.addEventListener("change", () => save(one, field.name));
  input.addEventListener("keydown", (event) => keys(event, one, field.name));
  return one;
}

function makeInput(field, id) {
  if (field.input === "choice" || field.input === "link") return el("select", { id });
  const hint = { date: say("date_hint"), list: say("list_hint") }[field.input];
  return el("input", { id, type: "text", placeholder: hint ?? "", inputMode: field.input === "number" ? "numeric" : "text", spellcheck: false });
}

function options(field) {
  const list = field.choices
    ? field.choices.map((code) => [code, words.choices[record.group][field.name][code] ?? code])
    : field.links.map((link) => [link.id, link.title]);
  const empty = field.required ? [] : [["", say("none")]];
  return [...empty, ...list].map(([value, label]) => el("option", { value }, label));
}

function update(one, field) {
  const dirty = document.activeElement === one.input && one.input.value !== one.seen;
  if (one.input.tagName === "SELECT" && !dirty) one.input.replaceChildren(...options(field));
  if (!dirty) {
    one.seen = field.value;
    one.input.value = field.value;
  }
  one.row.classList.toggle("changed", field.by !== null);
  one.row.classList.toggle("empty", !field.value);
  one.input.removeAttribute("aria-invalid");
  one.input.readOnly = record.state === "rejected";
  one.input.disabled = record.state === "rejected" && one.input.tagName === "SELECT";
  one.note.replaceChildren(...notes(field));
}

function notes(field) {
  const found = [];
  const codes = words.codes[field.name === "place.country" ? "countries" : field.name];
  if (codes && field.value) {
    found.push(el("span", { className: "codes" }, field.value.split("; ").map((code) => codes[code] ?? code).join(", ")));
  }
  if (field.weak !== null) found.push(el("span", { className: "weak" }, say("weak", { percent: Math.round(field.weak * 100) })));
  if (field.refused) found.push(el("span", { className: "error" }, say("invalid", { detail: field.refused })));
  if (field.by !== null) {
    found.push(el("span", { className: "was" }, `${say("was")}: ${shown(field) || say("nothing")} `,
      el("button", { type: "button", className: "link", onclick: () => actions.revert(record.id, field.name) }, say("revert"))));
  }
  if (field.name === "value" && field.value.length > 3) {
    found.push(el("span", { className: "codes" }, new Intl.NumberFormat(words.language).format(field.value)));
  }
  const told = new Set(record.fields.slice(0, record.fields.findIndex((one) => one.name === field.name)).flatMap((one) => one.evidence.map((row) => row.start)));
  for (const one of field.evidence) {
    if (field.name !== "date" && told.has(one.start) && !one.given) continue; // the words of a field above
    if (one.given && !one.quote && field.choices) continue; // a code is never in the text
    if (one.given) {
      found.push(el("span", { className: "evidence given", title: field.by ?? "" }, one.quote ? quote(one) : say("not_in_text")));
    } else if (one.quote && one.quote !== field.value) {
      const because = one.premise ? `${say("premise")} ${one.value}: ` : "";
      found.push(el("span", { className: "evidence" }, because, quote(one)));
    }
  }
  return found;
}

const shown = (field) => (field.choices ? words.choices[record.group][field.name][field.found] : null) ?? field.found;

function quote(one) {
  const title = `${one.rule} · ${Math.round(one.confidence * 100)} %`;
  return el("button", { type: "button", className: "quote", tabIndex: -1, title, onclick: () => reveal(one.start) }, one.quote);
}

async function save(one, name, forced) {
  if (one.input.value === one.seen && !forced) return;
  const text = one.input.value;
  const of = record.id;
  try {
    await actions.set(of, name, text, forced ? null : one.seen);
  } catch (failure) {
    if (!one.input.isConnected) throw failure;
    one.input.setAttribute("aria-invalid", "true");
    if (failure.key === "conflict") offerChoice(one, name, text, failure.now);
    else one.note.replaceChildren(el("span", { className: "error" }, say(failure.key, { detail: failure.detail })));
  }
}

function offerChoice(one, name, text, now) {
  one.note.replaceChildren(
    el("span", { className: "error" }, say("conflict", { now })), " ",
    el("button", { type: "button", className: "link", onclick: () => { one.input.value = text; save(one, name, true); } }, say("keep_mine")), " ",
    el("button", { type: "button", className: "link", onclick: () => { one.input.value = one.seen = now; actions.refresh(); } }, say("take_theirs")),
  );
}

function keys(event, one, name) {
  if (event.isComposing) return;
  if (event.key === "Escape") {
    one.input.value = one.seen;
    one.input.blur();
    setActive(null);
    actions.refresh();
    event.stopPropagation();
  } else if (event.key === "Enter") {
    event.preventDefault();
    const order = [...fields.keys()];
    const next = fields.get(order[order.indexOf(name) + (event.shiftKey ? -1 : 1)]);
    if (next) next.input.focus();
    else one.input.blur();
    next?.input.select?.();
  }
}

export function focusField(name) {
  const one = fields.get(name) ?? [...fields.values()][0];
  one?.input.focus();
  one?.input.select?.();
  one?.row.scrollIntoView({ block: "nearest" });
}
