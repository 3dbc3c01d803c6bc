import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build, preview } from 'vite';
import { writeOnnx, writeTflite } from '../../src/export';
import { diskFiles, modelFolder } from '../../cli/support/modelFolder';
import { nodeBackendFiles } from '../../cli/support/nodeBackendFiles';
import type { StarterName } from '../page/start/starters';
import { loadNetwork } from '../../src/models/load';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STARTERS = ['ours', 'litert', 'onnx', 'tfjs'] as const satisfies StarterName[];
const MODEL = 'genre';

export interface Start {
  name: StarterName;
  /** Of all that the page loads, network included, as they are on the disk. */
  bytes: number;
  /** From the navigation to the first answer, in each turn. */
  ms: number[];
}

/** Opens bench/page/start, built as a page would be, with nothing in any cache, once a turn for each runtime. */
export async function measureStarts(browser: Browser, turns: number): Promise<Start[]> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'genrescope-start-'));
  try {
    await buildPage(outDir);
    const server = await preview({ configFile: false, root: outDir, build: { outDir }, logLevel: 'error' });
    try {
      const address = server.resolvedUrls?.local[0] ?? '';
      const starts = STARTERS.map((name): Start => ({ name, bytes: 0, ms: [] }));
      for (let turn = 0; turn < turns; turn++) {
        for (const start of starts) {
          const { bytes, ms } = await startOnce(browser, `${address}?${start.name}`);
          start.bytes = bytes;
          start.ms.push(ms);
        }
      }
      return starts;
    } finally {
      await server.close();
    }
  } finally {
    await rm(outDir, { recursive: true });
  }
}

async function buildPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: path.join(ROOT, 'bench/page/start'),
    publicDir: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: Infinity },
  });
  const network = await loadNetwork(diskFiles(modelFolder(MODEL)), { backendFiles: nodeBackendFiles });
  await Promise.all([
    cp(modelFolder(MODEL), path.join(outDir, 'models', MODEL), { recursive: true }),
    cp(path.join(ROOT, 'node_modules/@litertjs/core/wasm'), path.join(outDir, 'litert'), { recursive: true }),
    cp(path.join(ROOT, 'node_modules/onnxruntime-web/dist'), path.join(outDir, 'ort'), { recursive: true }),
    writeFile(path.join(outDir, `${MODEL}.tflite`), writeTflite(network.model)),
    writeFile(path.join(outDir, `${MODEL}.onnx`), writeOnnx(network.model)),
  ]);
  network.dispose();
}

async function startOnce(browser: Browser, address: string): Promise<{ bytes: number; ms: number }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => 'answeredMs' in window, undefined, { timeout: 60_000 });
    return await page.evaluate(() => {
      const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return {
        ms: window.answeredMs,
        bytes: loaded.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
      };
    });
  } finally {
    await context.close();
  }
}
