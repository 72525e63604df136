// Search as you type: htmx fetches the list, this file lets keys walk it. Without it the form is sent as ever.
'use strict';
(function () {
  const input = document.getElementById('q');
  const box = document.getElementById('suggested');
  if (!input || !box) return;
  let at = -1;

  function options() {
    return Array.from(box.querySelectorAll('[role=option]'));
  }

  function point(next) {
    const all = options();
    at = all.length ? (next + all.length) % all.length : -1;
    all.forEach((one, i) => one.setAttribute('aria-selected', String(i === at)));
    if (at >= 0) {
      input.setAttribute('aria-activedescendant', all[at].id);
      all[at].scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function show(open) {
    box.hidden = !open;
    input.setAttribute('aria-expanded', String(open && options().length > 0));
    if (!open) { at = -1; input.removeAttribute('aria-activedescendant'); }
  }

  function go(option) {
    const path = option && option.dataset.go;
    if (path) window.location.assign(path);
  }

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', 'suggestions');
  input.setAttribute('aria-expanded', 'false');
  document.body.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target === box) { at = -1; show(box.children.length > 0 && document.activeElement === input); }
  });
  input.addEventListener('keydown', event => {
    if (event.isComposing || box.hidden) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); point(at + 1); }
    if (event.key === 'ArrowUp') { event.preventDefault(); point(at < 0 ? -1 : at - 1); }
    if (event.key === 'Escape') show(false);
    if (event.key === 'Enter' && at >= 0) { event.preventDefault(); go(options()[at]); }
  });
  box.addEventListener('mousedown', event => {
    event.preventDefault();
    go(event.target.closest('[role=option]'));
  });
  input.addEventListener('blur', () => show(false));
  input.addEventListener('focus', () => show(box.children.length > 0));
}());
