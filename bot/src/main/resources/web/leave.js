// The quick exit without waiting for an answer, and by key: Escape twice. Without this the button is a plain form.
'use strict';
(() => {
  let left = false;
  let escaped = 0;
  function leave() {
    if (left) return;
    left = true;
    const exit = document.body.dataset.exit;
    document.body.replaceChildren();
    document.title = '…';
    try { navigator.sendBeacon('/leave'); } catch (e) { /* the page goes all the same */ }
    location.replace(exit);
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (Date.now() - escaped < 1500) leave();
    escaped = Date.now();
  });
  document.getElementById('leave').addEventListener('submit', (event) => { event.preventDefault(); leave(); });
  window.addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
})();
