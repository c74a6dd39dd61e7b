// Reads all devices with the official client.
import Cloudflare from 'cloudflare';

/**
 * Reads all devices, and returns their number and checksum.
 *
 * @param onDevice called after each device with the number of devices so far; can return a promise
 *     to wait for
 */
export async function walk(baseURL, size, onDevice) {
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
    const pause = onDevice(items);
    if (pause) {
      await pause;
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
