// One document: its text with every value marked, its records, and the way from one to the other.

const COLOURS = [['event', ['name', 'type', 'status']], ['date', ['date']], ['place', ['place', 'countries']],
  ['body', ['hosts', 'organizers', 'sponsors', 'parties', 'organization']], ['count', ['participants', 'count']],
  ['sum', ['value', 'currency', 'role']], ['sector', ['sectors', 'product']]];
const WEAK = 0.75; // confidence below which a share is coloured
const current = { id: null, marks: [], entry: null };

const colourOf = (field) => (COLOURS.find(([, fields]) => fields.includes(field.split('.')[0])) || ['other'])[0];

async function showDocument(id, record, asked) {
  const entry = store.byId.get(id);
  if (!entry) {
    $('reading').replaceChildren(el('p', { class: 'note' }, ui(id === null ? 'choose' : 'no_document')));
    current.id = null;
    return;
  }
  const key = id + '\n' + korean() + '\n' + (asked || '');
  if (current.id !== key) {
    $('reading').replaceChildren(el('p', { class: 'note' }, ui('loading')));
    const found = await loadDetail(entry);
    if (route().document !== id) return;
    current.id = key;
    current.entry = entry;
    draw(entry, found, asked);
  }
  if (record) focusRecord(record, true);
}

function draw(entry, found, asked) {
  const before = store.documents[entry.at - 1];
  const after = store.documents[entry.at + 1];
  const step = (one, key) => (one ? el('a', { href: documentHash(one.d) }, ui(key)) : el('span', { class: 'off' }, ui(key)));
  const facts = [entry.p, entry.b && ui('published') + ' ' + entry.b, entry.d, entry.c && ui('copy_of') + entry.c];
  const head = el('div', { class: 'head' },
    el('p', { class: 'steps' }, el('a', { href: '#list' }, ui('back')), step(before, 'previous'), step(after, 'next')),
    el('h2', {}, entry.t || entry.d),
    el('p', { class: 'note' }, facts.filter(Boolean).join(' · '), found.u ? [' · ',
      el('a', { href: found.u, target: '_blank', rel: 'noopener noreferrer' }, ui('source'))] : ''),
    found.i.map(issueNote));
  const side = (name) => el('button', { type: 'button', 'data-side': name, on: { click: () => turn(name) } }, ui(name));
  const turned = el('p', { class: 'switch sides' }, side('text'), side('records'));
  const text = el('div', { class: 'text' }, legend(), found.x === null ? el('p', { class: 'note' }, ui('no_text'))
    : marked(found, asked));
  const cards = el('div', { class: 'records' }, found.r.length ? found.r.map((one, at) => card(found, one, at))
    : el('p', { class: 'note' }, ui('no_records')));
  $('reading').replaceChildren(head, turned, el('div', { class: 'sides-by', id: 'sides' }, text, cards));
  turn('text');
}

function turn(name) {
  $('sides').dataset.shown = name;
  for (const one of document.querySelectorAll('[data-side]')) one.classList.toggle('on', one.dataset.side === name);
}

function legend() {
  return el('p', { class: 'legend' }, COLOURS.map(([colour]) => el('span', { class: 'key' },
    el('mark', { class: 'c-' + colour }, ui('mark_' + colour)))));
}

// The text cut wherever a value starts or ends; each piece knows the values that it is evidence of.
function marked(found, asked) {
  const text = found.x;
  const rows = found.v.filter(([, , start, end]) => start < end);
  const lower = text.toLowerCase();
  const hits = [];
  for (const word of words(asked || '')) {
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length)) hits.push([at, at + word.length]);
  }
  const edges = [...new Set([0, text.length, ...rows.flatMap(([, , start, end]) => [start, end]), ...hits.flat()])]
    .sort((a, b) => a - b);
  const pre = el('pre', {});
  current.marks = [];
  let from = 0;
  const open = [];
  const ordered = found.v.map((row, at) => ({ row, at })).filter(({ row }) => row[2] < row[3])
    .sort((a, b) => a.row[2] - b.row[2]);
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [start, end] = [edges[i], edges[i + 1]];
    while (from < ordered.length && ordered[from].row[2] <= start) open.push(ordered[from++]);
    const over = open.filter(({ row }) => row[3] >= end);
    open.splice(0, open.length, ...over);
    const hit = hits.some(([a, b]) => a <= start && end <= b);
    const piece = text.slice(start, end);
    if (!over.length) {
      pre.append(hit ? el('span', { class: 'hit' }, piece) : piece);
      continue;
    }
    // the shortest evidence gives the colour; a premise only where there is nothing else
    const [best] = [...over].sort((a, b) => (a.row[1].endsWith('.premise') - b.row[1].endsWith('.premise'))
      || ((a.row[3] - a.row[2]) - (b.row[3] - b.row[2])));
    const premise = best.row[1].endsWith('.premise');
    const mark = el('mark', { class: (premise ? 'premise' : 'c-' + colourOf(best.row[1])) + (hit ? ' hit' : '') }, piece);
    const values = over.map(({ at }) => at);
    mark.addEventListener('pointerenter', (happening) => { if (happening.pointerType === 'mouse') tip(found, values, mark, false); });
    mark.addEventListener('pointerleave', () => { if (!$('tip').classList.contains('pinned')) hideTip(); });
    mark.addEventListener('click', (happening) => { happening.stopPropagation(); tip(found, values, mark, true); light(best.row[0], best.row[1]); });
    current.marks.push({ mark, values });
    pre.append(mark);
  }
  return pre;
}

function recordName(found, at) {
  const [kind, , , , fields] = found.r[at];
  const get = (name) => (fields.find(([field]) => field === name) || [])[1];
  if (kind === 'agreement') return (get('parties') || [codeWords('AgreementKind', get('kind'))]).join(' · ');
  if (kind === 'amount') return codeWords('AmountRole', get('role')) + ' ' + figure(get('value')) + ' ' + get('currency');
  return get('name') || '';
}

const percent = (share) => Math.round(share * 100) + ' %';

// A check's own message is Korean; in English its code tells what it is about, and pointing at it the message.
function issueNote([severity, code, message]) {
  const said = korean() || !WORDS.issues[code] ? message : pick(WORDS.issues[code]);
  return el('p', { class: 'issue ' + severity, title: message }, said + ' [' + code + ']');
}

function card(found, [kind, id, confidence, flagged, fields, issues], at) {
  const rows = fields.filter(([field]) => !(kind === 'amount' && field === 'currency')).map(([field, value]) => {
    const evidence = found.v.filter((row) => row[0] === at && row[1] === field);
    const shares = evidence.map((row) => row[5]).filter((share) => share !== null);
    const currency = kind === 'amount' && field === 'value' ? ' ' + fields.find(([name]) => name === 'currency')[1] : '';
    const shown = el('td', {}, valueCells(found, field, value), currency);
    if (shares.length) {
      const best = Math.max(...shares);
      shown.append(el('span', { class: 'share' + (best < WEAK ? ' weak' : '') }, percent(best)));
    }
    const row = el('tr', { 'data-field': field, class: evidence.length ? 'known' : null, tabindex: evidence.length ? 0 : null },
      el('th', {}, fieldWords(field === 'part_of' && kind === 'event' ? 'event_part_of' : field)), shown);
    if (evidence.length) {
      const go = () => { light(at, field); toText(at, field); };
      row.addEventListener('click', go);
      row.addEventListener('keydown', (happening) => { if (happening.key === 'Enter') go(); });
    }
    return row;
  });
  return el('article', { class: 'record k-' + kind + (flagged ? ' flagged' : ''), id: 'r-' + id, 'data-at': at },
    el('h3', { on: { click: () => { light(at, null); toText(at, null); } } },
      el('span', { class: 'kind k-' + kind }, pick(WORDS.kinds[kind])), recordName(found, at),
      el('span', { class: 'share' }, percent(confidence))),
    issues.map(issueNote),
    el('table', {}, el('tbody', {}, rows)), el('small', { class: 'id' }, id));
}

// A value in words; an id of a record of this document becomes a way to it.
function valueCells(found, field, value) {
  const list = Array.isArray(value) ? value : [value];
  return list.map((one, i) => {
    const at = found.r.findIndex(([, id]) => id === one);
    const cell = at < 0 ? valueWords(field, one)
      : el('a', { href: documentHash(current.entry.d, one), on: { click: (happening) => happening.stopPropagation() } }, recordName(found, at));
    return [i ? ', ' : '', cell];
  }).flat();
}

// Brings a part into view, and leaves the page alone where it is in view already.
function reveal(part, block) {
  const box = part.getBoundingClientRect();
  const pane = part.closest('.records');
  if (pane && pane.scrollHeight > pane.clientHeight) {
    const frame = pane.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) pane.scrollTop += box.top - frame.top - 8;
  } else if (box.top < 110 || box.bottom > innerHeight) part.scrollIntoView({ block });
}

// Marks what a record, or one field of it, was read from, and the field itself.
function light(at, field) {
  for (const one of document.querySelectorAll('.lit')) one.classList.remove('lit');
  const card = document.querySelector('article[data-at="' + at + '"]');
  if (!card) return;
  card.classList.add('lit');
  const row = field && [...card.querySelectorAll('tr')].find((one) => one.dataset.field === field.replace(/\.premise$/, ''));
  if (row) row.classList.add('lit');
  reveal(row || card, 'nearest');
}

function toText(at, field) {
  loadDetail(current.entry).then((found) => {
    turn('text');
    const wanted = current.marks.filter(({ values }) => values.some((i) => found.v[i][0] === at
      && (field ? found.v[i][1] === field : !found.v[i][1].endsWith('.premise'))));
    wanted.forEach(({ mark }) => mark.classList.add('lit'));
    if (wanted.length) reveal(wanted[0].mark, 'center');
  });
}

function focusRecord(id) {
  const card = document.getElementById('r-' + id);
  if (!card) return;
  light(card.dataset.at, null);
  toText(Number(card.dataset.at), null);
}

function tip(found, values, mark, pinned) {
  const rows = values.map((i) => {
    const [at, field, , , rule, confidence, value] = found.v[i];
    return el('button', { type: 'button', on: { click: () => { hideTip(); turn('records'); light(at, field); } } },
      el('span', { class: 'kind k-' + found.r[at][0] }, pick(WORDS.kinds[found.r[at][0]])),
      el('strong', {}, fieldWords(field) + ': ' + valueWords(field, value)),
      el('small', {}, recordName(found, at) + ' · ' + ui('rule') + ' ' + rule
        + (confidence === null ? '' : ' · ' + ui('confidence') + ' ' + percent(confidence))));
  });
  $('tip').replaceChildren(...rows);
  $('tip').hidden = false;
  $('tip').classList.toggle('pinned', pinned);
  const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
  const wide = $('tip').offsetWidth;
  $('tip').style.left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - wide - 8)) + 'px';
  const below = box.bottom + 6;
  const above = box.top - 6 - $('tip').offsetHeight;
  $('tip').style.top = (below + $('tip').offsetHeight > innerHeight && above > 0 ? above : below) + 'px';
}

function hideTip() {
  $('tip').hidden = true;
  $('tip').classList.remove('pinned');
}
