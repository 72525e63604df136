// The page around verify-proof.js: takes a receipt, says in both languages what it proves. Keeps and sends nothing.
'use strict';
(function () {
  const WORDS = {
    NOT_A_RECEIPT: ['这不是安学的凭证。', 'This is not an Anxue receipt.'],
    NOT_SEALED_YET: ['尚未封存，请几秒后重新下载凭证。', 'Nothing is sealed yet; download the receipt again in a few seconds.'],
    HEAD_NOT_SIGNED: ['封签的签名无效：凭证被改过，或不是本系统签发。', 'The head is not signed by this key: the receipt was changed or is not ours.'],
    ENTRIES_LEFT_OUT: ['凭证缺少该账户的部分分录。', 'Entries of the account were left out of the receipt.'],
    DIGEST_DIFFERS: ['凭证摘要不符：内容被改过。', 'The digest of the receipt differs: it was changed.'],
    ENTRY_CHANGED: ['内容与封存的不同', 'differs from what was sealed'],
    NOT_UNDER_HEAD: ['不在封签之下', 'not proven under the head'],
    OTHER_ACCOUNT: ['不属于本账户', 'not of this account'],
    TWICE: ['重复列出', 'listed twice'],
    UNREADABLE: ['无法读取', 'cannot be read'],
    PROVEN: ['已证明', 'proven'],
    ALL: ['凭证真实：下列分录都在封签之下。', 'The receipt is true: every entry below is proven under the head.'],
    NOT_ALL: ['凭证不可信，请看下面的原因。', 'Do not rely on this receipt; the reasons stand below.'],
    PENDING: ['另有未封存的分录', 'entries not sealed yet'],
    KEY_KNOWN: ['签名公钥与本页所载的公布公钥一致。', 'The key is the published one that came with this page.'],
    KEY_UNKNOWN: ['请把签名公钥与主管部门公布的核对：', 'Compare the key with the one the authority has published: ']
  };
  const byId = id => document.getElementById(id);
  const yuan = minor => (minor.padStart(3, '0').replace(/(\d\d)$/, '.$1'));

  function line(parent, tag, text, className) {
    const element = document.createElement(tag);
    element.textContent = text;
    if (className) element.className = className;
    parent.appendChild(element);
    return element;
  }
  const both = code => WORDS[code] ? WORDS[code].join(' ') : code;

  function keys() {
    const typed = byId('key').value.trim().toLowerCase();
    let known = [];
    try { known = JSON.parse(byId('keys').textContent); } catch (e) { known = []; }
    return { known: known, typed: typed };
  }

  function show(receipt) {
    const out = byId('result');
    out.textContent = '';
    const given = keys();
    const trusted = given.typed && receipt && receipt.head
      ? [{ number: receipt.head.key, publicKey: given.typed }] : given.known;
    const result = AnxueProof.check(receipt, trusted);
    line(out, 'p', both(result.ok ? 'ALL' : 'NOT_ALL'), result.ok ? 'good' : 'bad');
    result.problems.forEach(code => line(out, 'p', both(code), 'bad'));
    if (result.head) {
      line(out, 'p', '封签 Head: ' + result.head.size + ' 条 leaves · ' + result.head.signedAt);
      line(out, 'p', both(result.head.published ? 'KEY_KNOWN' : 'KEY_UNKNOWN') + (result.head.published ? '' : result.head.key), 'key');
    }
    if (result.pending) line(out, 'p', both('PENDING') + ': ' + result.pending);
    if (result.entries.length) table(out, receipt, result.entries);
  }

  function table(out, receipt, entries) {
    const rows = line(out, 'table', '');
    const head = line(rows, 'tr', '');
    ['#', '日期 Day', '借 Debit', '贷 Credit', '金额 Amount', '事由 Reason', '结果 Result'].forEach(t => line(head, 'th', t));
    entries.forEach(item => {
      const row = line(rows, 'tr', '');
      const e = item.entry || {};
      const ok = item.problems.length === 0;
      [item.index, e.occurredOn, e.debit, e.credit, yuan(String(e.amountMinor)) + ' ' + e.currency, e.reason]
        .forEach(text => line(row, 'td', String(text)));
      line(row, 'td', ok ? both('PROVEN') : item.problems.map(both).join('; '), ok ? 'good' : 'bad');
    });
  }

  function run() {
    let receipt = null;
    try { receipt = JSON.parse(byId('receipt').value); } catch (e) { receipt = null; }
    show(receipt);
  }

  document.addEventListener('DOMContentLoaded', () => {
    byId('check').addEventListener('click', run);
    byId('file').addEventListener('change', event => {
      const file = event.target.files[0];
      if (file) file.text().then(text => { byId('receipt').value = text; run(); });
    });
    if (byId('receipt').value.trim()) run();
  });
})();
