// On a phone a wide table is read row by row: each cell says what its column is called. And a day stays in one line.
'use strict';
(() => {
  const COLUMNS_SIDE_BY_SIDE = 3;
  const DAY = /^\d{4}年\d{1,2}月\d{1,2}日( \d{2}:\d{2})?$/;
  const ROLES = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TFOOT: 'rowgroup', TR: 'row', TD: 'cell' };

  // What is no longer laid out as a table would else no longer be told as one.
  function say(one) {
    const heads = one.closest('thead') ? 'columnheader' : 'rowheader';
    one.setAttribute('role', one.tagName === 'TH' ? heads : ROLES[one.tagName]);
  }

  function label(row, heads) {
    [...row.cells].forEach((cell, at) => {
      if (DAY.test(cell.textContent.trim())) cell.classList.add('day');
      if (heads.length === row.cells.length) cell.dataset.label = heads[at];
    });
  }

  function chinese(head) {
    const own = head.cloneNode(true);
    own.querySelectorAll('[lang=en]').forEach(english => english.remove());
    return own.textContent.trim();
  }

  // A year has four digits: the keys then lead on to the month by themselves.
  document.querySelectorAll('input[type=date]:not([max])').forEach(field => { field.max = '9999-12-31'; });

  document.querySelectorAll('.scroll table').forEach(table => {
    const heads = table.tHead && table.tHead.rows.length === 1 ? [...table.tHead.rows[0].cells].map(chinese) : [];
    const rows = [...table.tBodies].flatMap(body => [...body.rows]);
    rows.forEach(row => label(row, heads));
    const columns = Math.max(0, ...rows.map(row => row.cells.length));
    if (columns <= COLUMNS_SIDE_BY_SIDE || (table.tHead && heads.length !== columns)) return;
    table.classList.add(heads.length ? 'cards' : 'strips');
    [table, ...table.querySelectorAll('thead, tbody, tfoot, tr, th, td')].forEach(say);
  });
})();
