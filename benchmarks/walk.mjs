// Walks along all devices with the official client; the counterpart of WalkProgram.
import Cloudflare from 'cloudflare';
import { setTimeout } from 'node:timers/promises';

const [, , , url, perPage, pauseMicros, warmupUrl, warmups] = process.argv;
const size = Number(perPage);

for (let i = 0; i < Number(warmups); i++) {
  await walk(warmupUrl, 0);
}
const start = performance.now();
const { items, checksum } = await walk(url, Number(pauseMicros) / 1000);
console.log(`items=${items} checksum=${checksum} ms=${performance.now() - start}`);

async function walk(baseURL, pauseMillis) {
  const client = new Cloudflare({ apiToken: 'benchmark-token', baseURL: baseURL.slice(0, -1) });
  const devices = client.zeroTrust.devices.devices.list({
    account_id: '01a7362d577a6c3019a474fd6f485823',
    per_page: size,
  });
  let items = 0;
  let checksum = 0;
  const note = (text) => {
    checksum = (Math.imul(31, checksum) + hashCode(text)) | 0;
  };
  for await (const device of devices) {
    note(device.serial_number);
    note(device.id);
    note(device.name);
    items++;
    if (items % size === 0 && pauseMillis > 0) {
      await setTimeout(pauseMillis);
    }
  }
  return { items, checksum: (checksum >>> 0).toString(16) };
}

/** As Java's String has it. */
function hashCode(text) {
  let hash = 0;
  for (let i = 0; i < (text ?? '').length; i++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  }
  return hash;
}
