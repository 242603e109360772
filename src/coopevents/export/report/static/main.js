// The way through the page: its parts by the address, the language, the start.

function route() {
  const parts = location.hash.replace(/^#/, '').split('&');
  const query = {};
  for (const part of parts) {
    const at = part.indexOf('=');
    if (at > 0) query[part.slice(0, at)] = decode(part.slice(at + 1));
  }
  if ('d' in query) return { page: 'document', document: query.d, record: query.r, query };
  const page = ['overview', 'review', 'list', 'document'].includes(parts[0]) ? parts[0] : 'overview';
  return { page, document: null, record: null, query };
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    return text;
  }
}

let opened = null;

function show() {
  const { page, document: id, record, query } = route();
  hideTip();
  for (const one of document.querySelectorAll('.page')) one.classList.toggle('open', one.id === page);
  for (const tab of document.querySelectorAll('#tabs a')) tab.classList.toggle('on', tab.getAttribute('href') === '#' + page);
  if (opened !== page) scrollTo(0, 0);
  opened = page;
  if (page === 'list') showList(query);
  if (page === 'document' && (id !== null || !current.entry)) showDocument(id, record, query.q);
}

function speak(language) {
  document.documentElement.dataset.lang = language;
  document.documentElement.lang = language;
  $('language').textContent = language === 'ko' ? 'English' : '한국어';
  $('language').lang = language === 'ko' ? 'en' : 'ko';
  document.title = ui('title');
}

function remembered() {
  try {
    return localStorage.getItem('coopevents-language');
  } catch (error) {
    return null; // a browser that keeps nothing for local files
  }
}

async function start() {
  const asked = remembered() || (navigator.language.startsWith('ko') ? 'ko' : 'en');
  speak(asked === 'en' ? 'en' : 'ko');
  document.documentElement.classList.add('live');
  document.addEventListener('click', (happening) => { if (!$('tip').contains(happening.target)) hideTip(); });
  document.addEventListener('keydown', (happening) => { if (happening.key === 'Escape') hideTip(); });
  $('language').addEventListener('click', () => {
    speak(korean() ? 'en' : 'ko');
    try {
      localStorage.setItem('coopevents-language', document.documentElement.dataset.lang);
    } catch (error) { /* nothing is kept */ }
    current.id = null;
    const { page } = route();
    if (page === 'document' && current.entry) showDocument(current.entry.d, route().record);
    else show();
  });
  for (const one of document.querySelectorAll('.page')) one.classList.toggle('open', one.id === route().page);
  if (typeof DecompressionStream === 'undefined') {
    $('results').textContent = ui('old_browser');
    addEventListener('hashchange', show);
    return;
  }
  await loadIndex();
  startList();
  addEventListener('hashchange', show);
  show();
  document.documentElement.dataset.ready = 'yes';
}

start();
