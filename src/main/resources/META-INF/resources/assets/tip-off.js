// Keeps what has been typed while a report is written, on this phone alone and for a day: never who reports, never photos,
// never a PIN. The page works without it.
'use strict';
(function () {
  const KEY = 'tip-off-draft';
  const KEPT = ['kind', 'about', 'place', 'text'];
  const DAY_MS = 24 * 60 * 60 * 1000;
  const PHOTOS_MAX_BYTES = 15 * 1024 * 1024;

  function store() {
    try { return window.localStorage; } catch (refused) { return null; }
  }

  function read() {
    try {
      const draft = JSON.parse(store().getItem(KEY));
      return draft && Date.now() - draft.at < DAY_MS ? draft.fields : null;
    } catch (unreadable) { return null; }
  }

  function write(form) {
    const fields = {};
    KEPT.forEach(name => {
      const field = form.elements.namedItem(name);
      if (field) fields[name] = field.value;
    });
    try { store().setItem(KEY, JSON.stringify({ at: Date.now(), fields })); } catch (full) { /* typed on */ }
  }

  function forget() {
    try { store().removeItem(KEY); } catch (refused) { /* nothing kept */ }
  }

  function restore(form, fields) {
    KEPT.forEach(name => {
      const field = form.elements.namedItem(name);
      if (field && !field.value && fields[name]) field.value = fields[name];
    });
  }

  function weigh(input, said) {
    const bytes = Array.from(input.files).reduce((sum, file) => sum + file.size, 0);
    const wrong = input.files.length > Number(input.dataset.most) || bytes > PHOTOS_MAX_BYTES;
    input.setCustomValidity(wrong ? input.dataset.tooMuch : '');
    said.textContent = wrong ? input.dataset.tooMuch : '';
  }

  if (document.querySelector('[data-received]')) forget();
  const form = document.querySelector('form[data-draft]');
  if (!form) return;
  const draft = read();
  if (draft) restore(form, draft);
  form.addEventListener('input', () => write(form));
  const photos = form.elements.namedItem('photos');
  const said = document.getElementById('weight');
  if (photos && said) photos.addEventListener('change', () => weigh(photos, said));
  form.addEventListener('submit', () => form.querySelectorAll('button').forEach(button => {
    window.setTimeout(() => { button.disabled = true; }, 0);
    window.setTimeout(() => { button.disabled = false; }, 8000);
  }));
}());
