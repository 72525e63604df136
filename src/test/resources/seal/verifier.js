// Usage: node verifier.js <verify-proof.js> <cases.json>. Prints one line a case: name, ok, codes.
'use strict';
const proof = require(process.argv[2]);
const cases = JSON.parse(require('fs').readFileSync(process.argv[3], 'utf8'));
for (const one of cases.signatures) {
  console.log(one.name, proof.ed25519(proof.unhex(one.publicKey), proof.unhex(one.message), proof.unhex(one.signature)));
}
for (const one of cases.receipts) {
  const result = proof.check(one.receipt, one.keys || []);
  const codes = result.problems.concat(...result.entries.map((entry, i) => entry.problems.map(code => i + ':' + code)));
  console.log(one.name, result.ok, codes.join(','));
}
