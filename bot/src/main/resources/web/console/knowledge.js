// The knowledge pages: unsaved words are not lost by a slip, Ctrl+S keeps the draft. Everything works without this.
'use strict';
(() => {
  const paper = document.getElementById('paper');
  if (paper) {
    let changed = false;
    paper.addEventListener('input', () => { changed = true; });
    paper.addEventListener('submit', () => { changed = false; });
    window.addEventListener('beforeunload', (event) => { if (changed) event.preventDefault(); });
    document.addEventListener('keydown', (event) => {
      if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        paper.requestSubmit(document.getElementById('keep'));
      }
    });
  }
  for (const form of document.querySelectorAll('form[method=post]')) {
    form.addEventListener('submit', (event) => {
      if (event.submitter) event.submitter.setAttribute('aria-busy', 'true');
    });
  }
  const report = document.getElementById('report');
  if (report) report.focus();
})();
