// Checks a receipt with nothing but arithmetic: SHA-256, SHA-512 (FIPS 180-4), Ed25519 (RFC 8032) and Merkle proofs
// (RFC 6962, checked as RFC 9162 says). No library, no network, no WebCrypto: that is missing on pages without https.
'use strict';
(function (root) {
  const MASK64 = (1n << 64n) - 1n;

  // --- constants of SHA-2: fractions of square and cube roots of primes, computed instead of copied
  const primes = [];
  for (let n = 2; primes.length < 80; n++) if (primes.every(p => n % p !== 0)) primes.push(n);
  function rootOf(value, degree) {
    let x = 1n << BigInt(Math.ceil(value.toString(2).length / Number(degree)));
    for (;;) {
      const y = ((degree - 1n) * x + value / x ** (degree - 1n)) / degree;
      if (y >= x) return x;
      x = y;
    }
  }
  const K = primes.map(p => rootOf(BigInt(p) << 192n, 3n) & MASK64);
  const START = primes.slice(0, 8).map(p => rootOf(BigInt(p) << 128n, 2n) & MASK64);

  function padded(bytes, block) {
    const length = Math.ceil((bytes.length + 1 + block / 8) / block) * block;
    const out = new Uint8Array(length);
    out.set(bytes);
    out[bytes.length] = 0x80;
    new DataView(out.buffer).setBigUint64(length - 8, BigInt(bytes.length) * 8n);
    return out;
  }

  function sha256(bytes) {
    const k = K.slice(0, 64).map(v => Number(v >> 32n));
    const h = START.map(v => Number(v >> 32n));
    const message = padded(bytes, 64);
    const view = new DataView(message.buffer);
    const rotate = (x, n) => (x >>> n) | (x << (32 - n));
    const w = new Array(64);
    for (let at = 0; at < message.length; at += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + 4 * i) | 0;
      for (let i = 16; i < 64; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = (w[i - 16] + w[i - 7] + (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3))
          + (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10))) | 0;
      }
      let [a, b, c, d, e, f, g, z] = h;
      for (let i = 0; i < 64; i++) {
        const one = (z + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
        const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        z = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
      }
      [a, b, c, d, e, f, g, z].forEach((v, i) => { h[i] = (h[i] + v) | 0; });
    }
    const out = new Uint8Array(32);
    h.forEach((v, i) => new DataView(out.buffer).setInt32(4 * i, v));
    return out;
  }

  function sha512(bytes) {
    const h = START.slice();
    const message = padded(bytes, 128);
    const view = new DataView(message.buffer);
    const rotate = (x, n) => ((x >> n) | (x << (64n - n))) & MASK64;
    const w = new Array(80);
    for (let at = 0; at < message.length; at += 128) {
      for (let i = 0; i < 16; i++) w[i] = view.getBigUint64(at + 8 * i);
      for (let i = 16; i < 80; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = (w[i - 16] + w[i - 7] + (rotate(a, 1n) ^ rotate(a, 8n) ^ (a >> 7n))
          + (rotate(b, 19n) ^ rotate(b, 61n) ^ (b >> 6n))) & MASK64;
      }
      let [a, b, c, d, e, f, g, z] = h;
      for (let i = 0; i < 80; i++) {
        const one = z + (rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n)) + ((e & f) ^ (~e & MASK64 & g)) + K[i] + w[i];
        const two = (rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
        z = g; g = f; f = e; e = (d + one) & MASK64; d = c; c = b; b = a; a = (one + two) & MASK64;
      }
      [a, b, c, d, e, f, g, z].forEach((v, i) => { h[i] = (h[i] + v) & MASK64; });
    }
    const out = new Uint8Array(64);
    h.forEach((v, i) => new DataView(out.buffer).setBigUint64(8 * i, v));
    return out;
  }

  // --- bytes
  const utf8 = text => new TextEncoder().encode(text);
  const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');
  function unhex(text) {
    if (typeof text !== 'string' || !/^([0-9a-f]{2})*$/.test(text)) throw new Error('not hexadecimal');
    return Uint8Array.from(text.match(/../g) || [], pair => parseInt(pair, 16));
  }
  function concat(...parts) {
    const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) { out.set(part, at); at += part.length; }
    return out;
  }

  // --- Ed25519: whether [S]B = R + [k]A
  const P = (1n << 255n) - 19n;
  const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n;
  const mod = (x, m = P) => { const r = x % m; return r < 0n ? r + m : r; };
  function power(base, exponent) {
    let result = 1n;
    for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) if (e & 1n) result = mod(result * b);
    return result;
  }
  const D = mod(-121665n * power(121666n, P - 2n));
  const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);
  const little = bytes => bytes.reduceRight((sum, b) => (sum << 8n) | BigInt(b), 0n);

  function point(bytes) {
    const whole = little(bytes);
    const y = whole & ((1n << 255n) - 1n);
    if (bytes.length !== 32 || y >= P) return null;
    const u = mod(y * y - 1n), v = mod(D * y * y + 1n);
    let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n));
    if (mod(v * x * x) !== u) x = mod(x * ROOT_OF_MINUS_ONE);
    if (mod(v * x * x) !== u || (x === 0n && whole >> 255n)) return null;
    if ((x & 1n) !== whole >> 255n) x = mod(-x);
    return [x, y, 1n, mod(x * y)];
  }
  function add(p, q) {
    const a = mod((p[1] - p[0]) * (q[1] - q[0])), b = mod((p[1] + p[0]) * (q[1] + q[0]));
    const c = mod(2n * D * p[3] * q[3]), d = mod(2n * p[2] * q[2]);
    const e = b - a, f = d - c, g = d + c, h = b + a;
    return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
  }
  function times(scalar, p) {
    let sum = [0n, 1n, 1n, 0n];
    for (let s = scalar, q = p; s > 0n; s >>= 1n, q = add(q, q)) if (s & 1n) sum = add(sum, q);
    return sum;
  }
  const BASE = point(unhex('58' + '66'.repeat(31)));

  function ed25519(publicKey, message, signature) {
    const a = point(publicKey), r = signature.length === 64 ? point(signature.slice(0, 32)) : null;
    const s = little(signature.slice(32));
    if (!a || !r || s >= ORDER) return false;
    const k = mod(little(sha512(concat(signature.slice(0, 32), publicKey, message))), ORDER);
    const left = times(s, BASE), right = add(r, times(k, a));
    return mod(left[0] * right[2] - right[0] * left[2]) === 0n && mod(left[1] * right[2] - right[1] * left[2]) === 0n;
  }

  // --- the tree
  const leafHash = (salt, text) => sha256(concat([0], salt, utf8(text)));
  function rootFrom(leaf, index, size, path) {
    let node = BigInt(index), last = BigInt(size) - 1n, reached = leaf;
    if (node < 0n || node > last) return null;
    for (const sibling of path) {
      if (last === 0n) return null;
      if (node & 1n || node === last) {
        reached = sha256(concat([1], sibling, reached));
        while (!(node & 1n) && node !== 0n) { node >>= 1n; last >>= 1n; }
      } else {
        reached = sha256(concat([1], reached, sibling));
      }
      node >>= 1n; last >>= 1n;
    }
    return last === 0n ? reached : null;
  }

  // --- texts as they were sealed and signed
  function accountId(holder, path) {
    const digest = sha256(concat(unhex(holder.replace(/-/g, '')), utf8(path)));
    const view = new DataView(digest.buffer);
    const high = (view.getBigUint64(0) & 0xFFFFFFFFFFFF0FFFn) | 0x8000n;
    const low = (view.getBigUint64(8) >> 2n) | (1n << 63n);
    const text = high.toString(16).padStart(16, '0') + low.toString(16).padStart(16, '0');
    return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
  function entryText(holder, e) {
    const lines = ['anxue=journal-1', 'holder=' + holder, 'act=' + e.act, 'leg=' + e.leg,
      'debit=' + accountId(holder, e.debit), 'credit=' + accountId(holder, e.credit),
      'amount=' + e.amountMinor, 'currency=' + e.currency,
      'debitPosition=' + e.debitPosition, 'creditPosition=' + e.creditPosition,
      'occurredOn=' + e.occurredOn, 'recordedAt=' + e.recordedAt, 'reason=' + e.reason];
    if (e.reverses) lines.push('reverses=' + e.reverses);
    return lines.join('\n') + '\n';
  }
  function headText(head) {
    return ['anxue=head-1', 'log=' + head.log, 'size=' + head.size, 'root=' + head.root,
      'signedAt=' + new Date(head.signedAt).toISOString(), 'suite=' + head.suite, 'key=' + head.key].join('\n') + '\n';
  }

  /**
   * What a receipt proves. keys: published keys [{number, publicKey}], empty where none are at hand.
   * Answers {ok, head, entries, problems}: problems of the whole, and of each entry, as codes.
   */
  function check(receipt, keys) {
    const result = { ok: false, problems: [], head: null, entries: [], pending: 0 };
    if (!receipt || receipt.form !== 'anxue-receipt-1' || !Array.isArray(receipt.entries)) {
      result.problems.push('NOT_A_RECEIPT');
      return result;
    }
    result.pending = (receipt.pending || []).length;
    if (!receipt.head) {
      result.problems.push('NOT_SEALED_YET');
      return result;
    }
    result.head = checkHead(receipt, keys || [], result.problems);
    const seen = new Set(), positions = [];
    result.entries = receipt.entries.map(sealed => checkEntry(receipt, sealed, seen, positions));
    (receipt.pending || []).forEach(entry => positions.push(position(receipt, entry)));
    if (positions.sort((a, b) => a - b).some((place, i) => place !== i + 1)) result.problems.push('ENTRIES_LEFT_OUT');
    const digest = hex(sha256(utf8(headText(receipt.head) + receipt.entries.map(e => e.leafHash + '\n').join(''))));
    if (digest !== receipt.digest) result.problems.push('DIGEST_DIFFERS');
    result.ok = result.problems.length === 0 && result.entries.every(entry => entry.problems.length === 0);
    return result;
  }

  function checkHead(receipt, keys, problems) {
    const head = receipt.head;
    const published = keys.find(key => String(key.number) === String(head.key));
    const key = published ? published.publicKey : receipt.publicKey;
    let signed = false;
    try {
      signed = head.suite === 1 && head.log === 'journal'
        && ed25519(unhex(key), utf8(headText(head)), unhex(head.signature));
    } catch (e) { signed = false; }
    if (!signed) problems.push('HEAD_NOT_SIGNED');
    return { size: head.size, signedAt: head.signedAt, key: key, published: Boolean(published), signed: signed };
  }

  const position = (receipt, entry) => entry.debit === receipt.account ? entry.debitPosition : entry.creditPosition;

  function checkEntry(receipt, sealed, seen, positions) {
    const problems = [];
    const entry = sealed.entry;
    try {
      const leaf = leafHash(unhex(sealed.salt), entryText(receipt.holder, entry));
      if (hex(leaf) !== sealed.leafHash) problems.push('ENTRY_CHANGED');
      const reached = rootFrom(leaf, sealed.index, receipt.head.size, sealed.path.map(unhex));
      if (!reached || hex(reached) !== receipt.head.root) problems.push('NOT_UNDER_HEAD');
      if (entry.debit !== receipt.account && entry.credit !== receipt.account) problems.push('OTHER_ACCOUNT');
      if (seen.has(sealed.index)) problems.push('TWICE');
      seen.add(sealed.index);
      positions.push(position(receipt, entry));
    } catch (e) {
      problems.push('UNREADABLE');
    }
    return { entry: entry, index: sealed.index, problems: problems };
  }

  root.AnxueProof = { check, ed25519, sha256, sha512, hex, unhex, utf8, rootFrom, accountId };
  if (typeof module !== 'undefined' && module.exports) module.exports = root.AnxueProof;
})(typeof globalThis !== 'undefined' ? globalThis : this);
