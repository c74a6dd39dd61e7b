// Reads a list of one page many times with the official client; the counterpart of FirstItemProgram.
import { walk } from './devices.mjs';

const [, , , url, perPage, count] = process.argv;
const reads = Number(count);
const toFirst = [];
const toLast = [];
let data;

for (let i = 0; i < 2 * reads; i++) {
  const start = performance.now();
  let first;
  data = await walk(url, Number(perPage), (read) => {
    if (read === 1) {
      first = performance.now() - start;
    }
  });
  if (i >= reads) {
    toLast.push(performance.now() - start);
    toFirst.push(first);
  }
}
console.log(
  `items=${data.items} checksum=${data.checksum} ms_to_first=${median(toFirst)} ms_to_last=${median(toLast)}`,
);

function median(samples) {
  return samples.sort((a, b) => a - b)[Math.floor(samples.length / 2)];
}
