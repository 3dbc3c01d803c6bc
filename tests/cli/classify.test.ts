import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { RESULT_SCHEMA_VERSION } from '../../src/classify';
import { TOY_GENRES } from '../support/toyCard';
import { useWasmBackend } from '../../src/models/wasm';
import { encodeWav } from '../../src/samples/wav';
import { flacHeader } from '../support/flacHeader';
import { glide } from '../support/streams';
import { runCli } from './support/runCli';
import { writeTinyModel } from './support/tinyModel';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-classify-'));
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  await useWasmBackend(nodeWasmPaths);
  await writeTinyModel(at('tiny'));
  await writeTinyModel(at('toy'), { genres: [...TOY_GENRES], thresholds: { notSure: 0, tag: 0.4 } });
  await writeTinyModel(at('wrong'), { tags: ['Speech', 'Music', 'Guitar', 'Drum'] });
  const wav = (samples: Float32Array) => new Uint8Array(encodeWav(samples, 16_000));
  writeFileSync(at('glide.wav'), wav(glide(3)));
  writeFileSync(at('short.wav'), wav(glide(0.3)));
  writeFileSync(at('silence.wav'), wav(new Float32Array(32_000)));
  writeFileSync(at('half.wav'), wav(glide(6)).subarray(0, 44 + 96_000));
  writeFileSync(at('empty.wav'), '');
  writeFileSync(at('headerOnly.flac'), flacHeader());
  writeFileSync(at('text.mp3'), 'This is not music, whatever its name says.');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const line = z.strictObject({
  schemaVersion: z.literal(RESULT_SCHEMA_VERSION),
  file: z.string(),
  state: z.literal('done'),
  verdict: z.object({ kind: z.enum(['genre', 'not-sure', 'no-music']), confidence: z.number() }),
  genres: z.array(z.string()),
  probabilities: z.record(z.string(), z.number()),
  threshold: z.number(),
  timeline: z.array(z.object({ startS: z.number(), endS: z.number(), probabilities: z.array(z.number()) })),
  tags: z.array(z.object({ tag: z.string(), score: z.number() })),
  noMusic: z.number(),
  durationS: z.number(),
  repeated: z.boolean(),
  damaged: z.boolean(),
  notes: z.array(z.object({ kind: z.enum(['part', 'damaged', 'oppositePhase']) })),
  source: z.object({ format: z.string(), sampleRate: z.number(), channels: z.number() }),
  timing: z.object({ windows: z.number() }),
  mel: z.object({ extractor: z.string() }),
  model: z.string(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
});
const lines = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));

describe('npm run classify', () => {
  it('with --json writes a line for each file: verdict, probabilities, timeline', async () => {
    const files = [at('glide.wav'), at('short.wav'), at('silence.wav')];
    const { stdout, stderr, code } = await runCli('classify', ...files, '--json', '--model', at('tiny'));
    const [glided, short, silent] = lines(stdout);
    expect(glided.durationS).toBe(3);
    expect(glided.model).toBe('tiny');
    expect(Object.values(glided.probabilities).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    expect(glided.timeline.at(-1)?.endS).toBe(3);
    expect(short).toMatchObject({ durationS: 0.3, repeated: true });
    expect(silent.verdict).toEqual({ kind: 'no-music', confidence: 1 });
    expect([glided, short, silent].map(({ file }) => file)).toEqual(files);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('answers by the genres of the model, whatever they are called', async () => {
    const json = await runCli('classify', at('glide.wav'), '--json', '--model', at('toy'));
    const [glided] = lines(json.stdout);
    expect(glided.genres).toEqual(TOY_GENRES);
    expect(Object.keys(glided.probabilities)).toEqual(TOY_GENRES);
    const { stdout } = await runCli('classify', at('glide.wav'), '--model', at('toy'));
    for (const genre of TOY_GENRES) expect(stdout).toContain(genre);
  });

  it('with --json a bad file has a line too, of the same shape as on the page', async () => {
    const { stdout, stderr, code } = await runCli(
      'classify',
      at('text.mp3'),
      '--json',
      '--model',
      at('tiny'),
    );
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: RESULT_SCHEMA_VERSION,
      file: at('text.mp3'),
      state: 'failed',
      error: {
        name: 'AudioDecodeError',
        reason: 'unknown-format',
        message: 'not a sound file that we know',
      },
    });
    expect(stderr).toContain('text.mp3: not a sound file');
    expect(code).toBe(1);
  });

  it('names a bad file on stderr, goes on with the others, and ends with code 1', async () => {
    const files = ['empty.wav', 'text.mp3', 'missing.wav', 'glide.wav'].map(at);
    const { stdout, stderr, code } = await runCli('classify', ...files, '--model', at('tiny'));
    const complaints = stderr.trim().split('\n');
    expect(complaints).toHaveLength(3);
    expect(complaints[0]).toContain('empty.wav: the file is empty');
    expect(complaints[1]).toContain('text.mp3: not a sound file');
    expect(complaints[2]).toContain('missing.wav: there is no "');
    expect(stdout).toMatch(/^file +verdict/);
    expect(stdout).toContain('glide.wav');
    expect(code).toBe(1);
  });

  it('says of a file how much of it was heard', async () => {
    const { stdout, code } = await runCli('classify', at('half.wav'), '--model', at('tiny'));
    expect(stdout).toContain('(heard 3.0 of 6.0 s)');
    expect(code).toBe(0);
  });

  it('comes to an end with a file that its decoder has no end of', async () => {
    const { stdout, stderr, code } = await runCli(
      'classify',
      ...['headerOnly.flac', 'glide.wav'].map(at),
      '--model',
      at('tiny'),
    );
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('headerOnly.flac: ');
    expect(stdout).toContain('glide.wav');
    expect(code).toBe(1);
  });

  it('says which field of a card does not fit its network', async () => {
    const { stderr, code } = await runCli('classify', at('glide.wav'), '--model', at('wrong'));
    expect(stderr).toContain('tags: is 4 by the card, 3 in the network');
    expect(code).toBe(1);
  });

  it('says that there is no such model', async () => {
    const { stderr, code } = await runCli('classify', at('glide.wav'), '--model', 'nobody');
    expect(stderr).toContain('nobody');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('without files tells how it is used', async () => {
    const { stderr, code } = await runCli('classify');
    expect(stderr).toContain('Usage');
    expect(code).toBe(2);
  });
});
