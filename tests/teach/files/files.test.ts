import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../../../cli/support/modelFolder';
import { nodeBackendFiles } from '../../../cli/support/nodeBackendFiles';
import { nodeWasmPaths } from '../../../cli/support/nodeWasmPaths';
import type { NetworkFiles } from '../../../src/models/kept';
import { hiddenModel } from '../../../src/models/hiddenModel';
import { loadNetwork } from '../../../src/models/loadNetwork';
import { predictOutputs } from '../../../src/models/predictHeads';
import { useWasmBackend } from '../../../src/models/wasm';
import { encodeWav } from '../../../src/samples/wav';
import { assembleNetwork } from '../../../src/teach/files/assembleNetwork';
import { checkNetwork } from '../../../src/teach/files/checkNetwork';
import { NetworkFileError } from '../../../src/teach/files/errors';
import { packNetwork } from '../../../src/teach/files/packNetwork';
import { unpackNetwork } from '../../../src/teach/files/unpackNetwork';
import { logitsOf } from '../../../src/teach/train/logits';
import { runCli } from '../../cli/support/runCli';
import { writeTinyModel } from '../../cli/support/tinyModel';
import { glide } from '../../support/streams';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-teach-'));
const NAMES = ['model.json', 'weights.bin', 'card.json'] as const;
const GENRES = ['Trot', '뽕짝', 'K-indie'];
let trunk: NetworkFiles;
let own: NetworkFiles;
const head = {
  kernel: Float32Array.from({ length: 16 * 3 }, (_, index) => Math.sin(index)),
  bias: Float32Array.of(0.1, -0.2, 0.3),
};

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).slice().buffer;
const textOf = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

beforeAll(async () => {
  await useWasmBackend(nodeWasmPaths);
  await writeTinyModel(path.join(folder, 'tiny'));
  const [model, weights, card] = NAMES.map(
    (name) => new Uint8Array(readFileSync(path.join(folder, 'tiny', name))).slice().buffer,
  );
  trunk = { 'model.json': model, 'weights.bin': weights, 'card.json': card };
  own = await assembleNetwork(trunk, head, {
    ...{ name: 'Mine', date: '2026-11-29', genres: GENRES, notSure: 0 },
    calibration: { temperature: 1.5 },
    ...{ data: {}, training: {}, scores: {} },
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The reason for which a file is refused; undefined where it is taken. */
function refusal(archive: Uint8Array): string | undefined {
  try {
    checkNetwork(unpackNetwork(archive));
    return undefined;
  } catch (error) {
    if (error instanceof NetworkFileError) return error.reason;
    throw error;
  }
}
const packed = (change: Readonly<Record<string, ArrayBuffer | undefined>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries<ArrayBuffer | undefined>({ ...own, ...change }).flatMap(([name, bytes]) =>
        bytes ? [[name, new Uint8Array(bytes)]] : [],
      ),
    ),
  );
const changed = (file: 'model.json' | 'card.json', from: string | RegExp, to: string): Uint8Array => {
  const text = textOf(own[file]);
  expect(text.search(from)).not.toBe(-1);
  return packed({ [file]: bytesOf(text.replace(from, to)) });
};

describe('a network with a head of its own', () => {
  it('answers with the head, on the hidden layer of its trunk', async () => {
    writeFileSync(path.join(folder, 'mine.genrescope'), packNetwork(own));
    const network = await loadNetwork(diskFiles(path.join(folder, 'mine.genrescope')), {
      backendFiles: nodeBackendFiles,
    });
    const [, bands, frames] = network.model.inputs[0].shape;
    const input = Float32Array.from({ length: (bands ?? 0) * (frames ?? 0) }, (_, index) =>
      Math.cos(index / 7),
    );
    const { genre } = await network.predict(input, 1);
    const [hidden] = await predictOutputs(hiddenModel(network.model), input, 1);
    const expected = logitsOf(head, hidden);
    expect(genre.length).toBe(3);
    genre.forEach((logit, index) => {
      expect(logit).toBeCloseTo(expected[index], 3);
    });
    expect(network.card.genres).toEqual(GENRES);
    expect(network.card.training).toMatchObject({ trunk: expect.stringContaining('tiny') as string });
    network.dispose();
  });

  it('is the same after a way through its file, and is taken', () => {
    const file = packNetwork(own);
    const back = unpackNetwork(file);
    for (const name of NAMES) expect(textOf(back[name])).toBe(textOf(own[name]));
    expect(refusal(file)).toBeUndefined();
    expect(packNetwork(back)).toEqual(file);
  });

  it('is what the command line listens with, when it is given the file', async () => {
    const wav = path.join(folder, 'glide.wav');
    writeFileSync(wav, new Uint8Array(encodeWav(glide(3), 16_000)));
    const model = path.join(folder, 'cli.genrescope');
    writeFileSync(model, packNetwork(own));
    const { stdout, stderr, code } = await runCli('classify', wav, '--json', '--brief', '--model', model);
    expect([code, stderr]).toEqual([0, '']);
    const line: unknown = JSON.parse(stdout);
    expect(line).toMatchObject({ model: 'Mine', genres: GENRES });
  });
});

describe('the file of a network is refused', () => {
  it('where it is no zip, or broken', () => {
    expect(refusal(new Uint8Array())).toBe('notZip');
    expect(refusal(new TextEncoder().encode('a song'))).toBe('notZip');
    expect(refusal(packNetwork(own).subarray(0, 400))).toBe('damaged');
  });

  it('where something is missing in it, or does not belong there, paths that lead elsewhere above all', () => {
    expect(refusal(packed({ 'card.json': undefined }))).toBe('missing');
    for (const name of ['../card.json', '/etc/passwd', 'models/model.json', 'run.js', '..\\x']) {
      expect(refusal(packed({ [name]: bytesOf('x') })), name).toBe('foreign');
    }
  });

  it('where it would unpack to more than a network, and where it lies about that', () => {
    const bomb = zipSync({ 'card.json': new Uint8Array(8 << 20) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(refusal(bomb)).toBe('tooLarge');
    // The size that the directory at the end states: of the first file, 22 bytes into its entry's fixed part.
    const lying = bomb.slice();
    const entry = lying.lastIndexOf(0x50, lying.length - 23 - 'card.json'.length);
    const directory = new DataView(lying.buffer);
    for (let at = entry; at >= 0; at--) {
      if (directory.getUint32(at, true) === 0x02014b50) {
        directory.setUint32(at + 24, 100, true);
        break;
      }
    }
    expect(['damaged', 'missing']).toContain(refusal(lying));
  });

  it('where its layers are not ours, or their settings are out of this world', () => {
    expect(refusal(changed('model.json', '"HardSwish"', '"Lambda"'))).toBe('network');
    expect(refusal(changed('model.json', /"units":16/, '"units":1000000000'))).toBe('network');
    expect(refusal(changed('model.json', /"hidden":16/, '"hidden":16000000'))).toBe('tooLarge');
    expect(refusal(packed({ 'model.json': bytesOf('{"a":') }))).toBe('network');
  });

  it('where card, heads and weights do not belong together', () => {
    expect(refusal(changed('card.json', 'K-indie', 'Trot'))).toBe('card');
    expect(refusal(changed('card.json', 'K-indie', 'no-music'))).toBe('card');
    expect(refusal(changed('card.json', '"Trot",', '"Trot", "Fourth",'))).toBe('network');
    expect(refusal(packed({ 'weights.bin': own['weights.bin'].slice(4) }))).toBe('damaged');
  });

  it('by a typed error and nothing else, whatever its bytes are', () => {
    const file = packNetwork(own);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }), (at, bytes) => {
        const damaged = file.slice();
        damaged.set(bytes.subarray(0, damaged.length - at), at);
        // Either refused with a reason, or the damage is one that loading finds by the hash of the weights.
        expect(() => refusal(damaged)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
