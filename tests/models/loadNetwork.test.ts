import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memory } from '@tensorflow/tfjs-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { diskFiles } from '../../cli/support/modelFolder';
import { nodeEngineFiles } from '../../cli/support/nodeEngineFiles';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import type { ModelCard } from '../../src/models/card';
import { ModelLoadError, ModelMismatchError } from '../../src/models/errors';
import { loadNetwork } from '../../src/models/loadNetwork';
import { fetchedFiles } from '../../src/models/modelFiles';
import type { LoadProgress } from '../../src/classify/types';
import { useWasmBackend } from '../../src/models/wasmBackend';
import { writeTinyModel } from '../cli/support/tinyModel';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-network-'));
const tiny = path.join(folder, 'tiny');
let card: ModelCard;
const load = (model: string) => loadNetwork(diskFiles(model), { engineFiles: nodeEngineFiles });

beforeAll(async () => {
  await useWasmBackend(nodeWasmPaths);
  card = await writeTinyModel(tiny);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('loading a network', () => {
  it('gives its card and an engine that runs, and leaves no tensor behind', async () => {
    const before = memory().numTensors;
    const network = await load(tiny);
    expect(network.card).toEqual(card);
    const { bands, frames } = network.engine.shape;
    const { genre } = await network.engine.run(new Float32Array(bands * frames), 1);
    expect(genre.every(Number.isFinite)).toBe(true);
    network.engine.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('says which model has no files', async () => {
    const loading = load(path.join(folder, 'nobody'));
    await expect(loading).rejects.toThrow(ModelLoadError);
    await expect(loading).rejects.toMatchObject({ model: 'nobody', cause: { code: 'ENOENT' } });
  });

  it('refuses files that are not those of a layers model', async () => {
    await writeTinyModel(path.join(folder, 'odd'));
    writeFileSync(path.join(folder, 'odd', 'model.json'), '{"weightsManifest": []}');
    await expect(load(path.join(folder, 'odd'))).rejects.toThrow(ModelLoadError);
  });

  it('refuses a card that it does not understand, naming the field', async () => {
    await writeTinyModel(path.join(folder, 'hot'), { calibration: { temperature: -1 } });
    const loading = load(path.join(folder, 'hot'));
    await expect(loading).rejects.toThrow(ModelMismatchError);
    await expect(loading).rejects.toMatchObject({ field: 'calibration.temperature' });
  });
});

describe('fetching the files of a model', () => {
  const reply = (headers: Record<string, string> = {}) =>
    vi.fn(() => Promise.resolve(new Response(Uint8Array.of(1, 2, 3), { headers })));

  async function progressOf(headers: Record<string, string>) {
    vi.stubGlobal('fetch', reply(headers));
    const news: LoadProgress[] = [];
    const bytes = await fetchedFiles('https://example.org/models/genre/').read(
      'weights.bin',
      (loadedBytes, totalBytes) => news.push({ loadedBytes, totalBytes }),
    );
    expect(new Uint8Array(bytes)).toEqual(Uint8Array.of(1, 2, 3));
    expect(news[0].loadedBytes).toBe(0);
    return news.at(-1);
  }

  it('asks beneath the address and is called as the folder', async () => {
    const fetch = reply();
    vi.stubGlobal('fetch', fetch);
    const files = fetchedFiles('https://example.org/models/genre/');
    await files.read('card.json');
    expect(fetch).toHaveBeenCalledWith(new URL('https://example.org/models/genre/card.json'));
    expect(files.name).toBe('genre');
  });

  it('tells how many bytes of how many are there', async () => {
    expect(await progressOf({ 'Content-Length': '3' })).toEqual({ loadedBytes: 3, totalBytes: 3 });
  });

  it('knows no total where the bytes of the wire are compressed, or nobody says', async () => {
    const compressed = await progressOf({ 'Content-Length': '2', 'Content-Encoding': 'gzip' });
    expect(compressed).toEqual({ loadedBytes: 3, totalBytes: undefined });
    expect(await progressOf({})).toEqual({ loadedBytes: 3, totalBytes: undefined });
  });

  it('rejects where the server has no such file', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404, statusText: 'Not Found' })));
    await expect(fetchedFiles('https://example.org/models/genre/').read('card.json')).rejects.toThrow('404');
  });
});
