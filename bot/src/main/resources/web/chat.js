// The page works without this: it adds arrival without reload and sending without reload.
'use strict';
(() => {
  const lines = document.getElementById('lines');
  const write = document.getElementById('write');
  const text = document.getElementById('text');
  const count = document.getElementById('count');
  const typing = document.getElementById('typing');
  const newer = document.getElementById('newer');
  const status = document.getElementById('status');
  const words = document.body.dataset;
  const tagline = status.textContent;
  const newId = () => (crypto.randomUUID ? crypto.randomUUID() : 'id-' + Date.now() + '-' + Math.random().toString(36).slice(2));
  const atEnd = () => lines.scrollHeight - lines.scrollTop - lines.clientHeight < 120;
  const toEnd = () => { lines.scrollTop = lines.scrollHeight; newer.hidden = true; };
  // A reply may be longer than the screen, and its numbers stand first: it is read from its start.
  function toStart(line) {
    lines.scrollTop = Math.min(lines.scrollHeight, line.offsetTop - lines.offsetTop - 8);
    newer.hidden = atEnd();
  }
  const answering = document.getElementById('answering');
  let sinceTyping = 0;
  let presence = 'automatic';

  // While a counsellor is there, dots mean that they really are writing.
  function become(next) {
    presence = next;
    clearTimeout(sinceTyping);
    answering.hidden = next !== 'writing';
    typing.hidden = next !== 'writing';
  }

  const lastPosition = () => [...lines.querySelectorAll('.line[data-position]')]
    .reduce((most, line) => Math.max(most, Number(line.dataset.position) || 0), 0);

  function add(html) {
    const holder = document.createElement('template');
    holder.innerHTML = html;
    const line = holder.content.firstElementChild;
    if (!line || lines.querySelector('.line[data-position="' + line.dataset.position + '"]:not([data-position="0"])')) return;
    const stay = atEnd();
    const waiting = line.dataset.id && lines.querySelector('.line.waiting[data-id="' + CSS.escape(line.dataset.id) + '"], .line.failed[data-id="' + CSS.escape(line.dataset.id) + '"]');
    if (line.classList.contains('theirs')) {
      lines.querySelectorAll('.choices button').forEach((button) => { button.disabled = true; });
      typing.hidden = true;
    }
    if (waiting) waiting.replaceWith(line); else lines.append(line);
    if (line.classList.contains('mine')) toEnd(); else if (stay) toStart(line); else newer.hidden = false;
  }

  function show(id, label) {
    const line = document.createElement('article');
    line.className = 'line mine waiting';
    line.dataset.id = id;
    const bubble = document.createElement('div');
    bubble.className = 'bubble';
    const said = document.createElement('p');
    said.dir = 'auto';
    said.textContent = label;
    bubble.append(said);
    const state = document.createElement('p');
    state.className = 'time';
    state.textContent = words.sending;
    line.append(bubble, state);
    lines.append(line);
    toEnd();
    return line;
  }

  async function post(message, label, line) {
    const shown = line || show(message.id, label);
    shown.className = 'line mine waiting';
    const state = shown.querySelector('.time');
    try {
      const answer = await fetch('/messages', {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(message), credentials: 'same-origin',
      });
      if (answer.ok) {
        if (presence !== 'automatic') return;
        typing.hidden = false;
        clearTimeout(sinceTyping);
        sinceTyping = setTimeout(() => { typing.hidden = true; }, 8000);
        return;
      }
      const told = await answer.json().catch(() => ({}));
      fail(shown, state, message, label, told.text);
    } catch (e) {
      fail(shown, state, message, label, '');
    }
  }

  function fail(line, state, message, label, told) {
    line.className = 'line mine failed';
    state.textContent = told ? told + ' ' + words.failed : words.failed;
    const bubble = line.querySelector('.bubble');
    bubble.tabIndex = 0;
    bubble.setAttribute('role', 'button');
    const again = (event) => {
      if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      bubble.replaceWith(bubble.cloneNode(true));
      state.textContent = words.sending;
      post(message, label, line);
    };
    bubble.addEventListener('click', again);
    bubble.addEventListener('keydown', again);
  }

  function grow() {
    text.style.height = 'auto';
    text.style.height = text.scrollHeight + 2 + 'px';
    count.textContent = text.value.length > 3500 ? text.value.length + '/4000' : '';
  }

  function send() {
    if (!text.value.trim()) return;
    const message = { id: newId(), text: text.value };
    post(message, text.value);
    text.value = '';
    grow();
    text.focus();
  }

  write.addEventListener('submit', (event) => { event.preventDefault(); send(); });
  text.addEventListener('input', grow);
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
  });
  lines.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!button || button.name !== 'button') return;
    event.preventDefault();
    if (button.value === 'exit') {
      fetch('/messages', {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ id: newId(), button: 'exit' }),
        credentials: 'same-origin', keepalive: true,
      }).catch(() => { /* the page goes all the same */ });
      document.getElementById('leave').requestSubmit();
      return;
    }
    const label = button.textContent.trim();
    lines.querySelectorAll('.choices button').forEach((other) => { other.disabled = true; });
    post({ id: newId(), button: button.value }, label);
  });
  lines.addEventListener('scroll', () => { if (atEnd()) newer.hidden = true; });
  newer.addEventListener('click', () => lines.scrollBy({ top: lines.clientHeight - 64 }));

  let stream;
  function connect() {
    stream = new EventSource('/events?after=' + lastPosition());
    stream.addEventListener('line', (event) => { add(JSON.parse(event.data)); });
    stream.addEventListener('presence', (event) => { become(event.data); });
    stream.addEventListener('open', () => { status.textContent = tagline; become('automatic'); });
    stream.addEventListener('error', () => {
      status.textContent = words.offline;
      if (stream.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
    });
  }
  connect();
  toEnd();
  const last = lines.querySelector('.line:last-of-type');
  if (last && last.classList.contains('theirs')) toStart(last);
  if (matchMedia('(pointer: fine)').matches) text.focus();
})();
