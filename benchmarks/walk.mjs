// Walks along all devices with the official client; the counterpart of WalkProgram.
import { setTimeout } from 'node:timers/promises';
import { walk } from './devices.mjs';

const [, , , url, perPage, pauseMicros, warmupUrl, warmups] = process.argv;
const size = Number(perPage);

for (let i = 0; i < Number(warmups); i++) {
  await walk(warmupUrl, size, () => undefined);
}
const pauseMillis = Number(pauseMicros) / 1000;
const start = performance.now();
const { items, checksum } = await walk(url, size, (read) =>
  read % size === 0 && pauseMillis > 0 ? setTimeout(pauseMillis) : undefined,
);
console.log(`items=${items} checksum=${checksum} ms=${performance.now() - start}`);
