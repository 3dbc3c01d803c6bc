/**
 * npm run bench-slow-line [-- DIST...]
 *
 * From the address to the first verdict on a slow line, with nothing kept from before: of this build and of others (folders of
 * builds, say of an earlier version), turn by turn in one run. Each is served compressed, as hosts do. The page of this repository
 * is built first.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { table } from '../cli/support/format';
import { launchBrowser } from '../scripts/launchBrowser';
import { securityHeaders } from '../scripts/securityHeaders';
import { compose } from '../src/samples';
import { median } from './support/statistics';

const ROUNDS = 5;
/** A line of 1.6 Mbit/s, 150 ms away. */
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
};

interface Site {
  url: string;
  close: () => void;
}

/** Serves a folder to this machine, everything compressed once. */
async function serveCompressed(folder: string): Promise<Site> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname === '/' ? 'index.html' : path.normalize(pathname));
    const send = async () => {
      const bytes = packed.get(file) ?? gzipSync(await readFile(file));
      packed.set(file, bytes);
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...securityHeaders, 'Content-Type': type, 'Content-Encoding': 'gzip' });
      response.end(bytes);
    };
    send().catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo; // Not a pipe: it listens at a port.
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

const browser = await launchBrowser();
const song = { name: 'song.wav', mimeType: 'audio/wav', buffer: Buffer.from(compose('houseBeat')) };

/** Milliseconds until the page takes files, and until its verdict stands there, of a song that is given as soon as it does. */
async function firstVerdict(url: string): Promise<[readyMs: number, verdictMs: number]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    const start = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    const input = page.locator('input[type=file]').first();
    await input.waitFor({ state: 'attached', timeout: 120_000 });
    const readyMs = performance.now() - start;
    await input.setInputFiles(song);
    await page
      .locator('main [data-state=genre], main [data-state=not-sure]')
      .first()
      .waitFor({ timeout: 120_000 });
    return [readyMs, performance.now() - start];
  } finally {
    await context.close();
  }
}

await build({ logLevel: 'warn' });
const folders = ['dist', ...process.argv.slice(2)];
const sites = await Promise.all(folders.map(serveCompressed));
const times = folders.map((): { ready: number[]; verdict: number[] } => ({ ready: [], verdict: [] }));
for (let round = 0; round < ROUNDS; round++) {
  for (const [index, { url }] of sites.entries()) {
    const [ready, verdict] = await firstVerdict(url);
    times[index].ready.push(ready);
    times[index].verdict.push(verdict);
  }
}
const seconds = (values: readonly number[]): string => (median(values) / 1000).toFixed(2);
console.log(
  table(
    [
      ['build', 'takes files after, s', 'first verdict after, s'],
      ...folders.map((folder, index) => [
        path.basename(path.dirname(path.resolve(folder))),
        seconds(times[index].ready),
        seconds(times[index].verdict),
      ]),
    ],
    ['left', 'right', 'right'],
  ),
);
await browser.close();
for (const { close } of sites) close();
