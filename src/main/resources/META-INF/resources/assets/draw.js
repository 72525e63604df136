// Redoes a published draw (algorithm anxue-draw-1) in the reader's browser: no library, no WebCrypto (missing without https).
'use strict';
(function (root) {
  // --- SHA-256 (FIPS 180-4); constants computed: fractions of the roots of the first primes
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p !== 0)) primes.push(n);
  function rootOf(value, degree) {
    let x = 1n << BigInt(Math.ceil(value.toString(2).length / Number(degree)));
    for (;;) {
      const y = ((degree - 1n) * x + value / x ** (degree - 1n)) / degree;
      if (y >= x) return x;
      x = y;
    }
  }
  const fraction = (p, degree) => Number(rootOf(BigInt(p) << (32n * degree), degree) & 0xffffffffn);
  const K = primes.map(p => fraction(p, 3n));
  const START = primes.slice(0, 8).map(p => fraction(p, 2n));

  function sha256(text) {
    const bytes = new TextEncoder().encode(text);
    const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
    message.set(bytes);
    message[bytes.length] = 0x80;
    const view = new DataView(message.buffer);
    view.setBigUint64(message.length - 8, BigInt(bytes.length) * 8n);
    const h = START.map(v => v | 0);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    const w = new Int32Array(64);
    for (let at = 0; at < message.length; at += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i);
      for (let i = 16; i < 64; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + w[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
      }
      let [a, b, c, d, e, f, g, z] = h;
      for (let i = 0; i < 64; i++) {
        const one = (z + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        z = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
      }
      [a, b, c, d, e, f, g, z].forEach((v, i) => { h[i] = (h[i] + v) | 0; });
    }
    return h.map(v => v >>> 0);
  }
  const hex = words => words.map(v => v.toString(16).padStart(8, '0')).join('');

  // --- the algorithm
  const STRATA = ['A', 'B', 'C', 'D', 'NONE'];
  function* numbers(seed, label) {
    for (let i = 0; ; i++) yield* sha256(seed + '\n' + label + '\n' + i + '\n');
  }
  function take(from, count, seed, label) {
    const left = from.slice(), stream = numbers(seed, label);
    for (let i = 0; i < count; i++) {
      const bound = left.length - i, limit = 2 ** 32 - 2 ** 32 % bound;
      let number = stream.next().value;
      while (number >= limit) number = stream.next().value;
      const j = i + number % bound;
      [left[i], left[j]] = [left[j], left[i]];
    }
    return left.slice(0, count);
  }
  function read(text) {
    const pool = { each: 2, shares: {}, institutions: [], inspectors: [], excluded: {} };
    for (const line of text.split('\n')) {
      const words = line.split(' ');
      if (words[0] === 'each') pool.each = Number(words[1]);
      if (words[0] === 'share') pool.shares[words[1]] = Number(words[2]);
      if (words[0] === 'institution') pool.institutions.push({ code: words[1], stratum: words[2] });
      if (words[0] === 'inspector') pool.inspectors.push(words[1]);
      if (words[0] === 'exclude') (pool.excluded[words[2]] = pool.excluded[words[2]] || []).push(words[1]);
    }
    return pool;
  }
  function draw(text, seed) {
    const pool = read(text), lines = [];
    for (const stratum of STRATA) {
      const members = pool.institutions.filter(one => one.stratum === stratum);
      const count = Math.floor((members.length * (pool.shares[stratum] || 0) + 99) / 100);
      for (const one of take(members, count, seed, 'institutions ' + stratum)) {
        const out = pool.excluded[one.code] || [];
        const may = pool.inspectors.filter(number => !out.includes(number));
        const order = take(may, may.length, seed, 'inspectors ' + one.code);
        lines.push(['drawn', stratum, one.code, order.slice(0, pool.each).join(','),
          order.slice(pool.each).join(',') || '-'].join(' ') + '\n');
      }
    }
    return lines.join('');
  }

  /** What a published draw proves, each step by itself. */
  function redo(p) {
    const digest = hex(sha256(p.pool));
    const first = p.firstSecret || '', second = p.secondSecret || '';
    const seed = hex(sha256(['anxue-draw-1', digest, first, second, ''].join('\n')));
    const result = draw(p.pool, seed);
    return {
      poolHolds: digest === p.poolSha256,
      commitmentsHold: hex(sha256(first)) === p.firstCommitment && hex(sha256(second)) === p.secondCommitment,
      seedHolds: seed === p.seed,
      resultHolds: result === p.result,
      result: result
    };
  }

  root.AnxueDraw = { redo: redo, sha256: text => hex(sha256(text)) };
  if (typeof document === 'undefined') return;

  // --- the pages: a draw redone, and a secret made where its officer sits
  const place = document.getElementById('redo');
  if (place) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '在本机重算 Redo here';
    const say = document.createElement('p');
    say.setAttribute('role', 'status');
    place.append(button, say);
    button.addEventListener('click', async () => {
      const found = redo(await (await fetch(place.dataset.source)).json());
      const words = { poolHolds: '名录摘要 pool', commitmentsHold: '承诺 commitments', seedHolds: '种子 seed', resultHolds: '结果 result' };
      say.textContent = Object.keys(words).map(k => words[k] + (found[k] ? ' ✓' : ' ✗')).join(' · ');
    });
  }
  const secret = document.getElementById('make-secret');
  if (secret) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '在本机产生秘密 Make a secret here';
    const say = document.createElement('p');
    say.setAttribute('role', 'status');
    secret.append(button, say);
    button.addEventListener('click', () => {
      const made = Array.from(crypto.getRandomValues(new Uint8Array(32)), b => b.toString(16).padStart(2, '0')).join('');
      document.getElementById('commitment').value = hex(sha256(made));
      say.textContent = '请妥善保管，揭示前勿告诉任何人 Keep it to yourself until you reveal: ' + made;
    });
  }
})(typeof globalThis === 'undefined' ? this : globalThis);
