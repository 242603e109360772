// The page: which document and record are shown, keys, actions, and news from other tabs.

import * as api from "./api.js";
import { byId, el, issueOf, say, setTexts, titleOf } from "./dom.js";
import { activeField, fieldLabel, focusField, prepareForm, setActive, showForm } from "./form.js";
import { prepareQueue, queueOf, showQueue } from "./queue.js";
import { highlight, revealFirst, selected, showText } from "./text.js";

const news = new BroadcastChannel("coopevents-review");
let words, view = null, version = 0, current = null, show = localStorage.getItem("show") ?? "marked", list = null;

// ---- looking ------------------------------------------------------------------------------------------------------

const recordOf = (id) => view?.records.find((one) => one.id === id) ?? null;

async function openRecord(doc, id, { quiet = false, anew = false } = {}) {
  const other = anew || view?.doc !== doc;
  const at = ++version;
  if (other) {
    const found = await api.getDocument(doc);
    if (version !== at) return; // something else was opened or changed meanwhile
    view = found;
  }
  current = (recordOf(id) ?? view.records[0])?.id ?? null;
  history.replaceState(null, "", `#${new URLSearchParams(current ? { doc, record: current } : { doc })}`);
  render({ text: other });
  if (!quiet) byId("queue").classList.remove("open");
  revealFirst(current);
}

function render({ text = true } = {}) {
  if (text) {
    showText(view, view.title, (marks) => {
      const own = marks.find(([owner]) => owner === current) ?? marks[0];
      if (own[0] !== current) openRecord(view.doc, own[0], { quiet: true });
      focusField(own[1]);
    });
  }
  highlight(current, (marks) => marks.map(([owner, field]) => `${recordOf(owner)?.title ?? ""}: ${fieldLabel(field)}`).join("\n"));
  byId("title").textContent = view.title;
  byId("about").replaceChildren(
    el("code", {}, view.doc), ` · ${view.published ? `${say("published")} ${view.published}` : ""} ${view.publisher ?? ""} `,
    /^https?:\/\//.test(view.url ?? "") ? el("a", { href: view.url, target: "_blank", rel: "noopener noreferrer" }, say("source")) : "",
  );
  const notes = [...view.issues.filter((one) => one.code !== "reviewed").map((one) => el("p", { className: "issue", title: one.message }, issueOf(words, one))), ...view.gone.map(goneNote)];
  byId("notes").replaceChildren(...notes);
  showForm(view, recordOf(current));
  showSiblings();
  showActions();
  showQueue(list, view.doc, current);
}

function goneNote(one) {
  return el("p", { className: "issue" }, `${say("gone")}: ${one.title} `,
    one.deleted ? el("button", { type: "button", className: "link", onclick: () => acted("reopen", one.id, "reopened") }, say("restore")) : say("comes_back"));
}

function showSiblings() {
  const box = byId("siblings");
  box.setAttribute("aria-label", say("records"));
  box.replaceChildren(...view.records.map((one) => el("button", {
    type: "button", className: `tab ${one.state}${one.marked ? " marked" : ""}`, "aria-pressed": String(one.id === current),
    title: `${words.groups[one.group]} · ${say(`state_${one.state}`)}`, onclick: () => open(view.doc, one.id, { quiet: true }),
  }, el("b", {}, words.groups[one.group]), ` ${titleOf(words, one)}`)));
  box.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function showActions() {
  const record = recordOf(current);
  const button = (key, onclick, text, kind = "") => el("button", { type: "button", className: kind, title: key.toUpperCase(), onclick }, text, " ", el("kbd", {}, key.toUpperCase()));
  const own = !record ? [] : isDecided(record)
    ? [button("a", accept, record.state === "rejected" ? say("restore") : say("reopen"))]
    : [button("a", accept, say("accept"), "good"), button("x", reject, say("reject"), "bad")];
  byId("actions").replaceChildren(
    ...own, el("span", { className: "gap" }),
    button("p", () => step(-1), say("previous")), button("n", () => step(1), say("next")), button("u", () => undo(false), say("undo")),
  );
  byId("whole").replaceChildren(view.complete
    ? el("p", { className: "completed" }, say("completed"), " ", el("button", { type: "button", className: "link", onclick: () => acted("reopen_document", null, null) }, say("reopen")))
    : button("d", complete, say("complete"), "whole"),
  button("i", () => showAdding(selected()), say("add"), "whole"));
}

// Answers may overtake each other: only the one to the last question counts, and whoever asked before waits for it.
let lastAsked = null;
function refreshQueue() {
  const asked = api.queue(show, byId("search").value).then((found) => (asked === lastAsked ? showList(found) : lastAsked));
  lastAsked = asked;
  return asked;
}

function showList(found) {
  list = found;
  const counts = list.counts;
  byId("progress").textContent = say("progress", counts);
  byId("bar").value = counts.records ? counts.decided / counts.records : 1;
  byId("filters").replaceChildren(...["marked", "open", "done"].map((name) => el("button", {
    type: "button", "aria-pressed": String(name === show), onclick: () => setShow(name),
  }, `${say(`show_${name}`)} `, el("b", {}, String(counts[name])))));
  showQueue(list, view?.doc, current, byId("search").value ? "search" : show);
}


// ---- changing -----------------------------------------------------------------------------------------------------

// One action after the other: a key pressed while an answer is under way waits for it, and means what is shown then.
let turn = Promise.resolve();
function inTurn(action) {
  return (...given) => {
    const mine = turn.then(() => action(...given));
    turn = mine.catch(() => undefined); // whoever asked is told
    return mine;
  };
}

async function change(body) {
  version += 1;
  view = await api.change({ doc: view.doc, ...body });
  version += 1;
  news.postMessage({ doc: view.doc });
  render();
  await refreshQueue();
}

async function act(action, record, key) {
  const title = recordOf(record)?.title ?? "";
  await change({ action, record: record ?? "" });
  if (key) toast(say(key, { title }));
}

const set = inTurn(async (record, field, text, seen) => {
  await change({ action: "set", record, field, text, seen });
  toast(say("saved", { field: fieldLabel(field) }));
});
const setShow = guarded(inTurn(async (name) => {
  show = name;
  localStorage.setItem("show", name);
  await refreshQueue();
}));
const isDecided = (record) => ["accepted", "rejected"].includes(record?.state);
const open = guarded(inTurn(openRecord));
const revert = guarded(inTurn((record, field) => change({ action: "revert", record, field })));
const acted = guarded(inTurn(act));
const accept = guarded(inTurn(() => (isDecided(recordOf(current)) ? act("reopen", current, "reopened") : decide("accept", "accepted"))));
const reject = guarded(inTurn(() => decide("reject", "rejected")));

// Marks the record and goes to the one that follows it in the queue.
async function decide(action, key) {
  if (!current) return;
  const before = queueOf(list, view.doc, current);
  await act(action, current, key);
  const after = queueOf(list, null, null).items;
  const still = new Set(after.map((one) => one.id));
  const next = before.following.find((one) => still.has(one.id)) ?? after[0];
  if (next) await openRecord(next.doc, next.id, { quiet: true });
}

const complete = guarded(inTurn(async () => {
  const before = queueOf(list, view.doc, current);
  await act("complete", null, null);
  toast(say("completed"));
  const doc = view.doc;
  const next = before.following.find((one) => one.doc !== doc) ?? queueOf(list, null, null).items.find((one) => one.doc !== doc);
  if (next) await openRecord(next.doc, next.id, { quiet: true });
}));

const step = guarded(inTurn(async (by) => {
  const { items, position } = queueOf(list, view?.doc, current);
  const next = items[position < 0 ? 0 : Math.min(Math.max(position + by, 0), items.length - 1)];
  if (next) await openRecord(next.doc, next.id, { quiet: true });
}));

const undo = guarded(inTurn(async (again) => {
  const place = await api.undo(again);
  if (!place) return toast(say("undo_nothing"));
  await openRecord(place.doc, place.record, { quiet: true, anew: true });
  await refreshQueue();
  news.postMessage({ doc: place.doc });
  toast(say(again ? "redone" : "undone"));
}));

const refresh = guarded(async () => {
  const at = version;
  const found = view && await api.getDocument(view.doc);
  if (found && version === at) {
    view = found;
    render({ text: !selected() });
  }
  await refreshQueue();
});

// A record that was missed: what kind, and the words that tell it. The next run finds them in the text.
let group = "events";
function showAdding(text) {
  if (!view) return;
  byId("chooser").hidden = true;
  const told = el("input", { id: "added-text", type: "text", value: text, autocomplete: "off", spellcheck: false });
  const kinds = Object.entries(words.groups).map(([name, label]) => el("label", {},
    el("input", { type: "radio", name: "group", value: name, checked: name === group, onchange: () => { group = name; hint(); } }), ` ${label}`));
  const note = el("p", { className: "note" });
  const hint = () => { note.className = "note"; note.textContent = say(`add_hint_${group}`); };
  hint();
  const send = async (event) => {
    event.preventDefault();
    const before = new Set(view.records.map((one) => one.id));
    try {
      await inTurn(change)({ action: "add", group, text: told.value });
    } catch (failure) {
      note.className = "error";
      note.textContent = say(failure.key ?? "trouble", { detail: failure.detail ?? String(failure) });
      return;
    }
    byId("adding").close();
    const made = view.records.find((one) => !before.has(one.id));
    if (made) await openRecord(view.doc, made.id, { quiet: true });
    toast(say("added", { title: made?.title ?? "" }));
  };
  byId("adding").replaceChildren(el("form", { onsubmit: send },
    el("h2", {}, say("add")), el("div", { className: "kinds", role: "radiogroup", "aria-label": say("add_kind") }, ...kinds),
    el("label", { htmlFor: "added-text" }, say("add_text")), told, note,
    el("p", { className: "buttons" }, el("button", { type: "submit", className: "good" }, say("add_do")), " ",
      el("button", { type: "button", onclick: () => byId("adding").close() }, say("close")))));
  byId("adding").showModal();
  told.focus();
}

// ---- selected text ------------------------------------------------------------------------------------------------

const fill = guarded(inTurn(async (record, field, text) => {
  byId("chooser").hidden = true;
  getSelection().removeAllRanges();
  await change({ action: "fill", record, field, text });
  toast(say("filled", { field: fieldLabel(field), text: text.length > 40 ? `${text.slice(0, 40)}…` : text }));
}));

const brief = (text) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

function offerSelection() {
  const text = selected();
  const record = recordOf(current);
  if (!text) {
    byId("chooser").hidden = true;
    return;
  }
  const another = el("button", { type: "button", className: "another", onclick: () => showAdding(text) }, say("add"));
  if (!record || record.state === "rejected") {
    byId("chooser").replaceChildren(el("p", {}, say("selected", { text: brief(text) })), another);
    byId("chooser").hidden = false;
    return;
  }
  if (activeField() && !["choice", "link"].includes(record.fields.find((one) => one.name === activeField())?.input)) {
    fill(record.id, activeField(), text);
    return;
  }
  const fields = record.fields.filter((one) => !["choice", "link"].includes(one.input));
  byId("chooser").replaceChildren(
    el("p", {}, say("fill_into", { text: brief(text) })),
    ...fields.map((one) => el("button", { type: "button", onclick: () => fill(record.id, one.name, text) }, fieldLabel(one.name))), another,
  );
  byId("chooser").hidden = false;
  byId("toast").className = "";
}

// ---- keys ---------------------------------------------------------------------------------------------------------

// By the place of the key: with a Korean keyboard layout on, the A key gives ㅁ.
const KEYS = {
  KeyA: accept, KeyX: reject, KeyN: () => step(1), KeyJ: () => step(1), KeyP: () => step(-1), KeyK: () => step(-1),
  KeyE: () => focusField(), KeyD: complete, KeyI: () => showAdding(selected()), KeyU: (event) => undo(event.shiftKey),
  Slash: (event) => (event.shiftKey || event.key === "?" ? showHelp() : openSearch()),
  Escape: () => { byId("queue").classList.remove("open"); byId("chooser").hidden = true; getSelection().removeAllRanges(); setActive(null); },
};

function onKey(event) {
  if (event.isComposing || event.altKey || byId("help").open || byId("adding").open) return;
  const typing = event.target.closest("input, select, textarea");
  if ((event.ctrlKey || event.metaKey) && event.code === "KeyZ" && !typing) {
    event.preventDefault();
    undo(event.shiftKey);
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  if (typing) {
    if (event.key === "Escape" && event.target.id === "search") event.target.blur();
    return;
  }
  const action = KEYS[event.code];
  if (action) {
    event.preventDefault();
    action(event);
  }
}

function openSearch() {
  byId("queue").classList.add("open");
  byId("search").focus();
}

function showHelp() {
  const keys = [["A", "key_a"], ["X", "key_x"], ["N", "key_n"], ["P", "key_p"], ["E", "key_e"], ["Enter", "key_enter"], ["Esc", "key_esc"],
    ["D", "key_d"], ["I", "key_i"], ["U", "key_u"], ["/", "key_slash"], ["?", "key_question"]];
  byId("help").replaceChildren(
    el("h2", {}, say("help")), el("dl", {}, ...keys.flatMap(([key, text]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, say(text))])),
    el("p", {}, say("fill_hint")), el("button", { type: "button", autofocus: true, onclick: () => byId("help").close() }, say("close")),
  );
  byId("help").showModal();
}

// ---- the frame ----------------------------------------------------------------------------------------------------

let hiding;
function toast(text, bad = false) {
  clearTimeout(hiding);
  const box = byId("toast");
  box.textContent = text;
  box.className = bad ? "shown bad" : "shown";
  hiding = setTimeout(() => { box.className = ""; }, bad ? 8000 : 3000);
}

// Whatever fails is said; nothing is swallowed.
function guarded(action) {
  return async (...given) => {
    try {
      return await action(...given);
    } catch (failure) {
      toast(say(failure.key ?? "trouble", { detail: failure.detail ?? String(failure) }), true);
      return undefined;
    }
  };
}

function showFrame() {
  document.documentElement.lang = words.language;
  document.title = `${say("title")} · coopevents`;
  byId("name").textContent = say("title");
  byId("open-queue").textContent = `☰ ${say("show_queue")}`;
  byId("gold").textContent = say("gold");
  byId("language").textContent = words.language === "ko" ? "English" : "한국어";
  byId("open-help").textContent = "?";
  byId("open-help").title = say("help");
  byId("search").placeholder = say("search");
  byId("search").setAttribute("aria-label", say("search"));
  byId("queue").setAttribute("aria-label", say("queue"));
  byId("text").setAttribute("role", "document");
  byId("reading").setAttribute("aria-label", say("text"));
  byId("editing").setAttribute("aria-label", say("form"));
  prepareForm(words, { set, revert, refresh });
  prepareQueue(words, (doc, id) => open(doc, id));
}

async function speak(language) {
  words = await api.words(language);
  setTexts(words.texts);
  showFrame();
}

async function start() {
  await speak(localStorage.getItem("language"));
  await refreshQueue();
  if (show === "marked" && !list.counts.marked) {
    show = "open";
    await refreshQueue();
  }
  const asked = new URLSearchParams(location.hash.slice(1));
  const first = queueOf(list, null, null).items[0];
  try {
    if (asked.get("doc")) return await openRecord(asked.get("doc"), asked.get("record"));
  } catch (failure) {
    if (failure.key !== "no_document") throw failure;
  }
  if (first) await openRecord(first.doc, first.id);
  return undefined;
}

byId("open-queue").addEventListener("click", () => byId("queue").classList.toggle("open"));
byId("open-help").addEventListener("click", showHelp);
byId("language").addEventListener("click", guarded(async () => {
  const other = words.language === "ko" ? "en" : "ko";
  localStorage.setItem("language", other);
  await speak(other);
  const shown = current;
  showForm(view, null);
  if (view) render();
  current = shown;
  await refreshQueue();
}));
byId("form").addEventListener("submit", (event) => event.preventDefault());
let searching;
byId("search").addEventListener("input", () => {
  clearTimeout(searching);
  searching = setTimeout(guarded(inTurn(refreshQueue)), 150);
});
byId("text").addEventListener("pointerup", () => setTimeout(offerSelection));
byId("text").addEventListener("touchend", () => setTimeout(offerSelection, 50));
byId("text").addEventListener("keyup", (event) => { if (event.key === "Shift") offerSelection(); });
document.addEventListener("keydown", onKey);
news.addEventListener("message", refresh);
addEventListener("focus", refresh);
guarded(start)();
