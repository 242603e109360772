// Search: events or documents, filtered, by pages.

const PAGE = 50;
const FILTERS = [['type', 'EventType'], ['status', 'EventStatus'], ['year', null], ['country', 'Country'],
  ['sector', 'Sector']];
let searching = 0;

// The hash of a list with some conditions changed.
function listHash(query, changes) {
  const all = { ...query, ...changes };
  if (!('page' in changes)) delete all.page;
  const parts = Object.entries(all).filter(([, value]) => value !== '' && value !== null && value !== undefined)
    .map(([name, value]) => name + '=' + encodeURIComponent(value));
  return '#' + ['list', ...parts].join('&');
}

function matches(event, query) {
  return (!query.type || event.type === query.type)
    && (!query.status || event.status === query.status)
    && (!query.year || event.year === query.year)
    && (!query.month || event.month === query.month)
    && (!query.country || event.countries.includes(query.country)
      || (query.country === 'KR' && !event.countries.length && event.country === 'KR'))
    && (!query.sector || event.sectors.includes(query.sector))
    && (!query.host || event.hosts.includes(query.host))
    && (!query.review || event.flagged)
    && (query.all || event.counted)
    && (!query.q || words(query.q).every((word) => haystack(event).includes(word)));
}

const words = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

function fillFilters(query) {
  const found = { type: new Set(), status: new Set(), year: new Set(), country: new Set(), sector: new Set() };
  for (const event of store.events) {
    found.type.add(event.type);
    found.status.add(event.status);
    if (event.year) found.year.add(event.year);
    event.countries.forEach((code) => found.country.add(code));
    if (!event.countries.length && event.country === 'KR') found.country.add('KR');
    event.sectors.forEach((code) => found.sector.add(code));
  }
  const empty = { type: 'all_types', status: 'all_statuses', year: 'all_years', country: 'all_countries',
    sector: 'all_sectors' };
  for (const [name, kind] of FILTERS) {
    const label = (code) => (name === 'country' && code === 'KR' ? ui('home') : kind ? codeWords(kind, code) : code);
    const codes = [...found[name]].sort((a, b) => (name === 'year' ? b.localeCompare(a)
      : label(a).localeCompare(label(b), korean() ? 'ko' : 'en')));
    $('f-' + name).replaceChildren(el('option', { value: '' }, ui(empty[name])),
      ...codes.map((code) => el('option', { value: code }, label(code))));
    $('f-' + name).value = query[name] || '';
    $('f-' + name).setAttribute('aria-label', ui(empty[name]));
  }
  $('f-review').checked = Boolean(query.review);
  $('f-once').checked = !query.all;
  if ($('q') !== document.activeElement) $('q').value = query.q || '';
  $('q').placeholder = ui('search_hint');
  $('q').setAttribute('aria-label', ui('search_hint'));
}

function showList(query) {
  fillFilters(query);
  const byDocument = query.view === 'documents';
  $('v-events').classList.toggle('on', !byDocument);
  $('v-documents').classList.toggle('on', byDocument);
  const chips = ['host', 'month'].filter((name) => query[name]).map((name) => el('a',
    { class: 'chip', href: listHash(query, { [name]: '' }) },
    (name === 'month' ? query.month + (korean() ? '월' : '') : query.host) + ' ✕'));
  $('chips').replaceChildren(...chips);
  const events = store.events.filter((event) => matches(event, query)).sort(latestFirst);
  const filtered = FILTERS.some(([name]) => query[name]) || query.host || query.month || query.review || query.q;
  const rows = byDocument ? documentsOf(events, query, filtered) : events;
  $('found').textContent = ui(byDocument ? 'found_documents' : 'found_events', { n: rows.length.toLocaleString() });
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const page = Math.min(Number(query.page || 0), last);
  const shown = rows.slice(page * PAGE, (page + 1) * PAGE);
  $('results').replaceChildren(...(shown.length ? shown.map(byDocument ? documentRow : eventRow)
    : [el('p', { class: 'note' }, ui('nothing_found'))]));
  pager(query, page, last);
  searchTexts(query);
}

// By date, the latest first; dates without a year last.
function latestFirst(a, b) {
  const [one, other] = [a.year ? a.date : '', b.year ? b.date : ''];
  return one === other ? 0 : one < other ? 1 : -1;
}

// Documents of the events; without a condition also those that hold no event.
function documentsOf(events, query, filtered) {
  if (!filtered) return store.documents;
  const found = new Set(events.map((event) => event.document));
  const plain = query.q && !FILTERS.some(([name]) => query[name]) && !query.review && !query.host && !query.month;
  return store.documents.filter((one) => found.has(one)
    || (plain && words(query.q).every((word) => (one.t + ' ' + one.p + ' ' + one.d).toLowerCase().includes(word))));
}

const documentHash = (id, record) => '#d=' + encodeURIComponent(id) + (record ? '&r=' + record : '');

function eventRow(event) {
  const where = [event.countries.map((code) => codeWords('Country', code)).join(', ')
    || (event.country === 'KR' ? ui('home') : ''), event.city].filter(Boolean).join(' · ');
  const sums = Object.entries(event.sums).map(([role, usd]) => el('span', { class: 'sum' },
    codeWords('AmountRole', role) + ' ' + shortSum(usd)));
  return el('a', { class: 'row' + (event.flagged ? ' flagged' : ''), href: documentHash(event.document.d, event.id) },
    el('span', { class: 'when' }, event.date ? dateWords(event.date) : '–'),
    el('span', { class: 'what' }, el('strong', {}, event.name),
      el('small', {}, codeWords('EventType', event.type) + ' · ' + codeWords('EventStatus', event.status)
        + (event.hosts.length ? ' · ' + event.hosts.join(', ') : ''))),
    el('span', { class: 'place' }, where),
    el('span', { class: 'sums' }, sums),
    el('span', { class: 'from' }, event.document.t || event.document.d));
}

function documentRow(one) {
  return el('a', { class: 'row' + (one.q ? ' flagged' : ''), href: documentHash(one.d) },
    el('span', { class: 'when' }, one.b || '–'),
    el('span', { class: 'what' }, el('strong', {}, one.t || one.d),
      el('small', {}, [one.p, one.d].filter(Boolean).join(' · '))),
    el('span', { class: 'place' }, ui('events') + ' ' + one.e.length + ' · ' + ui('agreements') + ' ' + one.n[0]
      + ' · ' + ui('amounts') + ' ' + one.n[1]),
    el('span', { class: 'sums' }, one.q ? el('span', { class: 'sum alert' }, ui('for_review') + ' ' + one.q) : ''),
    el('span', { class: 'from' }, one.c ? ui('copy_of') + one.c : ''));
}

function pager(query, page, last) {
  if (!last) {
    $('pager').replaceChildren();
    return;
  }
  const step = (to, key) => (to < 0 || to > last ? el('span', { class: 'off' }, ui(key))
    : el('a', { href: listHash(query, { page: to }) }, ui(key)));
  $('pager').replaceChildren(step(page - 1, 'previous'), el('span', {}, (page + 1) + ' / ' + (last + 1)),
    step(page + 1, 'next'));
}

// Looks through the texts, chunk by chunk, while the page stays alive; a newer search ends it.
async function searchTexts(query) {
  const mine = searching += 1;
  const wanted = words(query.q || '');
  $('texts').replaceChildren();
  if (!wanted.length || query.q.trim().length < 2) return;
  const status = el('p', { class: 'note' }, ui('searching'));
  const rows = el('div', {});
  $('texts').append(el('h2', {}, ui('in_texts')), status, rows);
  let number = 0;
  for (let chunk = 0; chunk < WORDS.chunks; chunk += 1) {
    if (!store.chunks.has(chunk)) store.chunks.set(chunk, unpack('t' + chunk));
    const details = await store.chunks.get(chunk);
    if (mine !== searching) return;
    const entries = store.documents.filter((one) => one.k === chunk);
    entries.forEach((entry, at) => {
      const text = details[at].x || '';
      const lower = text.toLowerCase();
      if (!wanted.every((word) => lower.includes(word))) return;
      number += 1;
      if (number <= PAGE) rows.append(textRow(entry, text, lower.indexOf(wanted[0]), wanted[0].length, query.q));
    });
    status.textContent = ui('searching') + ' ' + Math.round((100 * (chunk + 1)) / WORDS.chunks) + ' %';
  }
  status.textContent = ui('found_documents', { n: number.toLocaleString() });
}

function textRow(entry, text, at, length, asked) {
  const from = Math.max(0, at - 50);
  return el('a', { class: 'row', href: documentHash(entry.d) + '&q=' + encodeURIComponent(asked) },
    el('span', { class: 'when' }, entry.b || '–'),
    el('span', { class: 'what' }, el('strong', {}, entry.t || entry.d),
      el('small', { class: 'snippet' }, (from ? '…' : '') + text.slice(from, at), el('mark', {}, text.slice(at, at + length)),
        text.slice(at + length, at + length + 80) + '…')));
}

function startList() {
  const change = (name) => (happening) => { location.hash = listHash(route().query, { [name]: happening.target.value }); };
  for (const [name] of FILTERS) $('f-' + name).addEventListener('change', change(name));
  $('f-review').addEventListener('change', () => { location.hash = listHash(route().query, { review: $('f-review').checked ? 1 : '' }); });
  $('f-once').addEventListener('change', () => { location.hash = listHash(route().query, { all: $('f-once').checked ? '' : 1 }); });
  $('v-events').addEventListener('click', () => { location.hash = listHash(route().query, { view: '' }); });
  $('v-documents').addEventListener('click', () => { location.hash = listHash(route().query, { view: 'documents' }); });
  $('clear').addEventListener('click', () => { $('q').value = ''; location.hash = '#list'; });
  let waiting = 0;
  $('q').addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { history.replaceState(null, '', listHash(route().query, { q: $('q').value })); show(); }, 180);
  });
}
