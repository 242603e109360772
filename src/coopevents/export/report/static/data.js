'use strict';
// Data and words of the report.  Everything that comes from documents reaches the page as text nodes only.

const $ = (id) => document.getElementById(id);
const WORDS = JSON.parse($('words').textContent);
const EVENT = ['id', 'name', 'type', 'status', 'date', 'countries', 'city', 'country', 'hosts', 'sectors', 'flagged',
  'counted', 'confidence', 'companies', 'sums'];
const store = { documents: [], events: [], byId: new Map(), chunks: new Map() };

// An element with attributes and children; strings become text nodes.
function el(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'on') for (const [kind, call] of Object.entries(value)) made.addEventListener(kind, call);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return made;
}

const korean = () => document.documentElement.dataset.lang === 'ko';
const pick = (pair) => (korean() ? pair[0] : pair[1]);

function ui(key, values) {
  return pick(WORDS.ui[key]).replace(/\{(\w+)[^}]*\}/g, (_, name) => (values || {})[name]);
}

function codeWords(kind, code) {
  const pair = (WORDS.codes[kind] || {})[code];
  return pair ? pick(pair) : code;
}

function fieldWords(field) {
  const premise = field.endsWith('.premise');
  const name = premise ? field.slice(0, -'.premise'.length) : field;
  const words = WORDS.fields[name] ? pick(WORDS.fields[name]) : name;
  return premise ? words + (korean() ? '의 근거' : ': premise') : words;
}

function valueWords(field, value) {
  for (const kind of WORDS.coded[field] || []) {
    if (WORDS.codes[kind][value]) return pick(WORDS.codes[kind][value]);
  }
  if (field === 'date_basis') return value.split('+').map((part) => codeWords('DateBasis', part)).join(', ');
  if (['value', 'usd', 'krw', 'count'].includes(field) || field.startsWith('participants.')) return figure(value);
  return value;
}

const figure = (value) => String(value).replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

// 1억 2,340만 or 123.4 M
function shortSum(value) {
  if (!korean()) {
    for (const [size, name] of [[1e9, 'bn'], [1e6, 'm']]) {
      if (value >= size) return 'US$ ' + (value / size).toLocaleString('en', { maximumFractionDigits: 1 }) + ' ' + name;
    }
    return 'US$ ' + value.toLocaleString('en');
  }
  const units = [[1e12, '조'], [1e8, '억'], [1e4, '만']];
  const parts = [];
  let rest = Math.round(value);
  for (const [size, name] of units) {
    const number = Math.floor(rest / size);
    if (number) parts.push(number.toLocaleString('ko') + name);
    rest -= number * size;
  }
  if (rest && !parts.length) parts.push(rest.toLocaleString('ko'));
  return (parts.slice(0, 2).join(' ') || '0') + ' 달러';
}

// 2016-12-05/2016-12-09 -> 2016-12-05~09
function dateWords(date) {
  const [first, last] = date.split('/');
  if (!last) return first;
  let same = 0;
  const one = first.split('-');
  const other = last.split('-');
  while (same < other.length - 1 && one[same] === other[same]) same += 1;
  return first + '~' + other.slice(same).join('-');
}

async function unpack(id) {
  const binary = atob($(id).textContent);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return JSON.parse(await new Response(stream).text());
}

// The documents of the page without their texts.
async function loadIndex() {
  for (let i = 0; i < WORDS.indexes; i += 1) {
    for (const one of await unpack('i' + i)) {
      one.at = store.documents.length;
      one.first = store.documents.length && store.documents[one.at - 1].k === one.k ? store.documents[one.at - 1].first
        : one.at;
      store.documents.push(one);
      store.byId.set(one.d, one);
      one.events = one.e.map((values) => {
        const event = { document: one };
        EVENT.forEach((name, i2) => { event[name] = values[i2]; });
        event.year = /^\d{4}/.test(event.date) ? event.date.slice(0, 4) : '';
        event.month = /^\d{4}-\d\d/.test(event.date) ? String(Number(event.date.slice(5, 7))) : '';
        return event;
      });
      store.events.push(...one.events);
    }
  }
}

// What the search looks at, in both languages, lower case; made when it is first asked for.
function haystack(event) {
  if (event.hay === undefined) {
    const both = (kind, code) => (WORDS.codes[kind][code] || [code]).join(' ');
    event.hay = [event.name, event.hosts.join(' '), event.city, event.document.t, event.document.p, event.document.d,
      event.id, both('EventType', event.type), event.countries.map((code) => both('Country', code)).join(' '),
      event.sectors.map((code) => both('Sector', code)).join(' ')].join('\n').toLowerCase();
  }
  return event.hay;
}

// Text and records of a document; chunks stay unpacked once they were opened.
async function loadDetail(entry) {
  if (!store.chunks.has(entry.k)) store.chunks.set(entry.k, unpack('t' + entry.k));
  return (await store.chunks.get(entry.k))[entry.at - entry.first];
}
