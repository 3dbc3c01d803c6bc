import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getBackend, memory } from '@tensorflow/tfjs-core';
import { LayersModel } from '@tensorflow/tfjs-layers';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { diskFiles } from '../../cli/support/modelFolder';
import { nodeBackendFiles } from '../../cli/support/nodeBackendFiles';
import { nodeKernels } from '../../cli/support/nodeKernels';
import { simdBackend, useSimdBackend } from '../../src/backend';
import type { ModelCard } from '../../src/models/card';
import { ModelLoadError, ModelMismatchError, ModelOutputError } from '../../src/models/errors';
import { loadNetwork } from '../../src/models/loadNetwork';
import { inputLength } from '../../src/dsp/windowInput';
import { fetchedFiles, type ModelFiles } from '../../src/models/modelFiles';
import type { LoadProgress } from '../../src/models/modelHandler';
import { testCard } from '../support/testCard';
import { TOY_GENRES } from '../support/toyCard';
import { writeTinyModel } from '../cli/support/tinyModel';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-network-'));
const tiny = path.join(folder, 'tiny');
let card: ModelCard;
const load = (model: string) => loadNetwork(diskFiles(model), { backendFiles: nodeBackendFiles });

beforeAll(async () => {
  await useSimdBackend(nodeKernels);
  card = await writeTinyModel(tiny);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('loading a network', () => {
  it('gives its card and a layers model of our layers on our own backend, and leaves no tensor behind', async () => {
    const network = await load(tiny);
    expect(network.card).toEqual(card);
    expect(network.runsOn).toEqual({ backend: 'simd', reason: 'default' });
    expect(getBackend()).toBe('simd');
    expect(network.model).toBeInstanceOf(LayersModel);
    expect(network.model.layers.map((layer) => layer.getClassName())).toEqual([
      ...['InputLayer', 'ConvBatchNorm', 'InvertedResidual', 'ConvBatchNorm', 'GlobalAveragePooling2D'],
      ...['Dense', 'HardSwish', 'Dense', 'Dense'],
    ]);
    network.dispose();
    expect(memory().numTensors).toBe(0);
  });

  it('answers windows by one call of the model for all of them', async () => {
    const network = await load(tiny);
    const predict = vi.spyOn(network.model, 'predictOnBatch');
    const { frontEnd } = card;
    const { genre, tags } = await network.predict(new Float32Array(3 * inputLength(frontEnd)), 3);
    expect(predict).toHaveBeenCalledTimes(1);
    expect([genre.length, tags.length]).toEqual([3 * card.genres.length, 3 * card.tags.length]);
    expect([...genre, ...tags].every(Number.isFinite)).toBe(true);
    network.dispose();
  });

  it('frees every byte of the backend that it took', async () => {
    const before = simdBackend().arena.usedBytes;
    const network = await load(tiny);
    await network.predict(new Float32Array(3 * inputLength(card.frontEnd)), 3);
    expect(simdBackend().arena.usedBytes).toBeGreaterThan(before);
    network.dispose();
    expect(simdBackend().arena.usedBytes).toBe(before);
  });

  it('of any number of genres answers with as many logits', async () => {
    await writeTinyModel(path.join(folder, 'toy'), { genres: [...TOY_GENRES] });
    const network = await load(path.join(folder, 'toy'));
    const { genre } = await network.predict(new Float32Array(2 * inputLength(network.card.frontEnd)), 2);
    expect(genre).toHaveLength(2 * 3);
    network.dispose();
  });

  it('refuses a card of more or fewer genres than the network has units for', async () => {
    const other = path.join(folder, 'fewer');
    const written = await writeTinyModel(other);
    writeFileSync(path.join(other, 'card.json'), JSON.stringify({ ...written, genres: TOY_GENRES }));
    await expect(load(other)).rejects.toThrow(ModelMismatchError);
    await expect(load(other)).rejects.toMatchObject({ field: 'genres' });
    expect(memory().numTensors).toBe(0);
  });

  it.each([
    ['frontEnd.frames', { frontEnd: { ...testCard.frontEnd, frames: 47 } }],
    ['frontEnd.nMels', { frontEnd: { ...testCard.frontEnd, paddingBands: 7 } }],
    ['tags', { tags: [...testCard.tags, 'Silence'] }],
  ])('refuses a network that is not the one of its card, naming %s', async (field, change) => {
    await writeTinyModel(path.join(folder, 'other'), change);
    const loading = load(path.join(folder, 'other'));
    await expect(loading).rejects.toThrow(ModelMismatchError);
    await expect(loading).rejects.toMatchObject({ field });
    expect(memory().numTensors).toBe(0);
  });

  it('refuses weights that are not those of the card, or not as long as the model says', async () => {
    const odd = path.join(folder, 'damaged');
    await writeTinyModel(odd);
    const file = path.join(odd, 'weights.bin');
    const weights = readFileSync(file);
    writeFileSync(file, Buffer.concat([weights, weights]));
    await expect(load(odd)).rejects.toMatchObject({ name: 'ModelLoadError', cause: { message: /bytes/ } });
    weights[100] ^= 1;
    writeFileSync(file, weights);
    await expect(load(odd)).rejects.toMatchObject({ name: 'ModelLoadError', cause: { message: /SHA-256/ } });
  });

  it('refuses to answer with what is no number', async () => {
    const network = await load(tiny);
    const input = new Float32Array(inputLength(card.frontEnd)).fill(NaN);
    await expect(network.predict(input, 1)).rejects.toThrow(ModelOutputError);
    network.dispose();
  });

  it('rejects with the reason where it is aborted while files are read', async () => {
    const controller = new AbortController();
    const files = diskFiles(tiny);
    const never: ModelFiles = {
      name: 'tiny',
      read: (file, options) =>
        file === 'weights.bin'
          ? new Promise((_, reject) => {
              options?.signal?.addEventListener('abort', () => {
                reject(options.signal?.reason as Error);
              });
            })
          : files.read(file, options),
    };
    const loading = loadNetwork(never, { backendFiles: nodeBackendFiles, signal: controller.signal });
    const reason = new Error('left the page');
    controller.abort(reason);
    await expect(loading).rejects.toBe(reason);
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
    const bytes = await fetchedFiles('https://example.org/models/genre/').read('weights.bin', {
      onBytes: (loadedBytes, totalBytes) => news.push({ loadedBytes, totalBytes }),
    });
    expect(new Uint8Array(bytes)).toEqual(Uint8Array.of(1, 2, 3));
    expect(news[0].loadedBytes).toBe(0);
    return news.at(-1);
  }

  it('asks beneath the address and is called as the folder', async () => {
    const fetch = reply();
    vi.stubGlobal('fetch', fetch);
    const files = fetchedFiles('https://example.org/models/genre/');
    await files.read('card.json');
    expect(fetch).toHaveBeenCalledWith(new URL('https://example.org/models/genre/card.json'), {});
    expect(files.name).toBe('genre');
  });

  it('asks elsewhere for files that are said to be there', async () => {
    const fetch = reply();
    vi.stubGlobal('fetch', fetch);
    const elsewhere = { 'card.json': 'https://example.net/card-1a.json' };
    const files = fetchedFiles('https://example.org/models/genre/', elsewhere);
    await files.read('card.json');
    await files.read('model.json');
    expect(fetch.mock.calls.map(([url]: unknown[]) => String(url))).toEqual([
      'https://example.net/card-1a.json',
      'https://example.org/models/genre/model.json',
    ]);
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
