// Serves the built site on loopback, as a static host does.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Returns the file of a path of a URL, or null if the site has none. */
export function fileOf(site, pathname) {
  let file = path.join(site, decodeURIComponent(pathname));
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    file = path.join(file, 'index.html');
  }
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

export async function serve(site) {
  const server = createServer((request, response) => {
    const file = fileOf(site, new URL(request.url, 'http://localhost').pathname);
    response.writeHead(file ? 200 : 404, {
      'content-type': TYPES[path.extname(file ?? '')] ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
    });
    if (file) {
      createReadStream(file).pipe(response);
    } else {
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}
