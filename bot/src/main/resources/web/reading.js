// The pages work without this: it adds search as one types, filters without reload, sharing and printing. What is typed is
// sent in a body and never becomes part of an address.
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);

  function search(form) {
    const field = byId('q');
    const found = byId('found');
    let pause = 0;
    let asking = null;
    async function ask() {
      const typed = field.value.trim();
      if (asking) asking.abort();
      if (!typed) { found.replaceChildren(); return; }
      asking = new AbortController();
      try {
        const answer = await fetch('/huong-dan/tim', {
          method: 'POST', body: new URLSearchParams({ q: typed }), signal: asking.signal, credentials: 'same-origin',
        });
        if (answer.ok || answer.status === 429) found.innerHTML = await answer.text();
      } catch (e) { /* replaced by a newer one, or offline: the list of topics stays */ }
    }
    field.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(ask, 180); });
    form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(pause); ask(); });
    if (field.value && !found.childElementCount) ask();
  }

  function filter(form) {
    form.querySelector('[type=submit]').hidden = true;
    async function ask() {
      const wanted = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
      const address = form.getAttribute('action') + (wanted.size ? '?' + wanted : '');
      try {
        const answer = await fetch(address, { credentials: 'same-origin' });
        if (!answer.ok) throw new Error(answer.statusText);
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        byId('others').replaceChildren(...page.getElementById('others').childNodes);
        document.querySelector('[name=back]').value = page.querySelector('[name=back]').value;
      } catch (e) { form.submit(); }
    }
    form.addEventListener('change', ask);
    form.addEventListener('submit', (event) => { event.preventDefault(); ask(); });
  }

  function share(button) {
    const shared = byId('shared');
    const page = { title: document.title, url: location.origin + location.pathname };
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        if (navigator.share) { await navigator.share(page); return; }
        await navigator.clipboard.writeText(page.url);
        shared.textContent = button.dataset.copied;
      } catch (e) {
        if (e.name !== 'AbortError') shared.textContent = page.url;
      }
    });
  }

  if (byId('search')) search(byId('search'));
  if (byId('filters')) filter(byId('filters'));
  if (byId('share')) share(byId('share'));
  const print = byId('print');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
})();
