// A page kept open, or kept by the browser, for more than a day says so; and sharing where the phone can.
'use strict';
(function () {
  const DAY_MS = 24 * 60 * 60 * 1000;
  const asOf = document.querySelector('[data-as-of]');

  function age() {
    const notice = document.getElementById('stale');
    if (asOf && notice) notice.hidden = Date.now() - Date.parse(asOf.dataset.asOf) < DAY_MS;
  }

  age();
  window.addEventListener('pageshow', age);
  document.addEventListener('visibilitychange', age);
  const share = document.querySelector('[data-share]');
  if (share && navigator.share) {
    share.hidden = false;
    share.addEventListener('click', () => {
      navigator.share({ title: document.title, text: share.dataset.share, url: share.dataset.url }).catch(() => {});
    });
  }
}());
