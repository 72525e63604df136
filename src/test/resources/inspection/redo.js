// Usage: node redo.js <draw.js> <published.json>. Prints what the page would say.
require(process.argv[2]);
const published = JSON.parse(require('fs').readFileSync(process.argv[3], 'utf8'));
process.stdout.write(JSON.stringify(globalThis.AnxueDraw.redo(published)));
