// News for open pages: a stream says that something changed, htmx fetches the part anew. A page that nobody sees fetches nothing,
// so that what was fetched was seen. Forms work without this.
'use strict';
(() => {
  const body = document.body;
  const live = document.querySelector('[data-live]');
  const offline = document.getElementById('offline');
  const title = document.title;
  let ringing = false;
  let stale = false;
  let sound;

  // On a narrow page the tabs scroll: the one that is open is shown.
  const tabs = document.querySelector('.tabs');
  const tab = tabs && tabs.querySelector('[aria-current]');
  if (tab) tabs.scrollLeft = tab.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;

  function refresh() {
    if (!live || !window.htmx) return;
    if (document.hidden) { stale = true; return; }
    stale = false;
    window.htmx.trigger(live, 'news');
  }
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { document.title = title; if (stale) refresh(); } });

  function ring() {
    if (document.hidden) document.title = '● ' + body.dataset.call;
    if (!ringing) return;
    try {
      sound = sound || new AudioContext();
      for (const [start, pitch] of [[0, 880], [.25, 660]]) {
        const tone = sound.createOscillator();
        const loud = sound.createGain();
        tone.frequency.value = pitch;
        loud.gain.setValueAtTime(.2, sound.currentTime + start);
        loud.gain.exponentialRampToValueAtTime(.001, sound.currentTime + start + .2);
        tone.connect(loud).connect(sound.destination);
        tone.start(sound.currentTime + start);
        tone.stop(sound.currentTime + start + .22);
      }
    } catch (e) { /* no sound here */ }
    if (window.Notification && Notification.permission === 'granted') new Notification(body.dataset.call, { tag: 'langnghe' });
  }

  let waitsFor = 1000;
  function listen() {
    const stream = new EventSource('/console/events');
    stream.addEventListener('open', () => { offline.hidden = true; waitsFor = 1000; });
    stream.addEventListener('news', refresh);
    stream.addEventListener('call', () => { ring(); refresh(); });
    stream.addEventListener('out', () => { stream.close(); location.assign('/console/sign-in'); });
    stream.addEventListener('error', () => {
      stream.close();
      offline.textContent = body.dataset.offline;
      offline.hidden = false;
      setTimeout(listen, waitsFor);
      waitsFor = Math.min(waitsFor * 2, 15000);
    });
    window.addEventListener('pagehide', () => stream.close());
  }
  if (live) listen();

  const button = document.getElementById('ring');
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => {
      ringing = true;
      button.textContent = button.dataset.on;
      button.disabled = true;
      if (window.Notification && Notification.permission === 'default') Notification.requestPermission();
      ring();
    });
  }

  for (const copy of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) continue;
    copy.hidden = false;
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent);
      copy.textContent = copy.dataset.copied;
    });
  }

  const say = document.getElementById('say');
  const words = document.getElementById('words');
  const unsent = document.getElementById('unsent');
  function toEnd() { const talk = document.getElementById('talk'); if (talk) talk.scrollTop = talk.scrollHeight; }
  toEnd();
  // The forms of a case fit how it stood when the page came: when that changes the page comes anew, but no draft is lost.
  const stands = () => { const state = document.getElementById('state'); return state ? state.dataset.stand : ''; };
  const stood = stands();
  const open = new Set();
  body.addEventListener('htmx:beforeSwap', () => {
    for (const facet of document.querySelectorAll('details[id]')) { if (facet.open) open.add(facet.id); else open.delete(facet.id); }
  });
  body.addEventListener('htmx:afterSwap', () => {
    for (const id of open) { const facet = document.getElementById(id); if (facet) facet.open = true; }
    toEnd();
    if (stands() === stood || (say && stood.startsWith('taken') && stands() === stood.replace('taken', 'talking'))) return;
    if (!words || !words.value.trim()) { location.reload(); return; }
    unsent.textContent = say.dataset.moved;
    unsent.hidden = false;
  });
  if (say) {
    let toldWriting = 0;
    words.addEventListener('input', () => {
      const now = Date.now();
      if (!words.value.trim() || now - toldWriting < 3000) return;
      toldWriting = now;
      fetch(say.dataset.writing, { method: 'POST', headers: { 'X-CSRF': body.dataset.csrf }, credentials: 'same-origin' }).catch(() => { /* only a hint */ });
    });
    for (const phrase of document.querySelectorAll('[data-phrase]')) {
      phrase.addEventListener('click', () => {
        words.value = (words.value ? words.value.trimEnd() + ' ' : '') + phrase.textContent.trim();
        words.focus();
      });
    }
    words.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); say.requestSubmit(); }
    });
    say.addEventListener('htmx:afterRequest', (event) => {
      if (event.target !== say) return;
      if (event.detail.successful) { words.value = ''; unsent.hidden = true; words.focus(); return; }
      const answer = event.detail.xhr;
      const told = answer && answer.status === 409 ? answer.responseText : body.dataset.failed;
      unsent.textContent = told;
      unsent.hidden = false;
    });
  }
})();
