import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { useWasmBackend } from '../../src/models/wasm';
import { encodeWav } from '../../src/samples/wav';
import { glide } from '../support/streams';
import { runCli, runCliFrom, runCliUnread } from './support/runCli';
import { runHere } from './support/runHere';
import { writeTinyModel } from './support/tinyModel';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-programs-'));
const at = (name: string) => path.join(folder, name);
const ESCAPE = 'red\u001b[31m and\nmore\u009b.wav';

beforeAll(async () => {
  await useWasmBackend(nodeWasmPaths);
  await writeTinyModel(at('tiny'));
  mkdirSync(at('music'));
  const wav = new Uint8Array(encodeWav(glide(3), 16_000));
  for (const name of ['music/a.wav', 'music/b.wav', `music/${ESCAPE}`]) writeFileSync(at(name), wav);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const PROGRAMS = [
  'classify',
  'classifyMerge',
  'eval',
  'export',
  'features',
  'fuzz',
  'gates',
  'packageModel',
  'saliencyCheck',
] as const;

describe('every program of the command line', () => {
  it.each(PROGRAMS)('%s tells with --help how it is used', async (program) => {
    const { stdout, stderr, code } = await runHere(program, '--help');
    expect(stdout).toMatch(/^Usage: npm run /);
    expect(stdout.split('\n').length).toBeGreaterThan(3);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it.each([...PROGRAMS, 'bench', 'cases', 'netadaptMeasure', 'soak', 'start'] as const)(
    '%s ends a typo in a sentence, how it is used, and code 2',
    async (program) => {
      const { stdout, stderr, code } = await runCli(program, '--jsno', 'a', 'b');
      expect(stderr).toMatch(/^Unknown option '--jsno'/);
      expect(stderr).toMatch(/\nUsage: npm (run|start) ?/);
      expect(stderr).not.toMatch(/^ +at /m);
      expect(stdout).toBe('');
      expect(code).toBe(2);
    },
  );

  it.each(PROGRAMS)('%s without arguments says that something is missing', async (program) => {
    const { stderr, code } = await runHere(program);
    expect(stderr).toMatch(/^Something is missing\.\nUsage: npm run /);
    expect(code).toBe(2);
  });

  it.each([
    ['classify', 1, ['song.wav', '--model', 'nobody']],
    ['export', 1, ['nobody', '--to', 'onnx']],
  ] as const)('%s names the models there are where one is missing', async (program, expected, parameters) => {
    const { stderr, code } = await runHere(program, ...parameters);
    expect(stderr).toMatch(/^There is no model "nobody": .*genre, /);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(expected);
  });

  it('refuses a format that is none, whatever objects inherit', async () => {
    for (const format of ['toString', 'constructor', 'wav', '']) {
      const { stderr, code } = await runHere('export', 'genre', '--to', format);
      expect(stderr).toContain(`--to takes onnx or tflite, not "${format}".`);
      expect(code).toBe(2);
    }
  });

  it.each([
    ['bench', ['--only', 'toString'], /^toString: no such section; there are engine, /],
    ['netadaptMeasure', ['--rounds', 'many'], /^--rounds wants a whole number above 0, not "many"/],
    ['soak', ['--minutes', 'many'], /^--minutes wants a number above 0, not "many"/],
    ['soak', ['--rows', '1.5'], /^--rows wants a whole number, not "1.5"/],
    ['start', ['--port', '70000'], /^--port wants a number from 1 to 65535, not "70000"/],
  ] as const)('%s refuses a value that is none', async (tool, parameters, sentence) => {
    const { stderr, code } = await runHere(tool, ...parameters);
    expect(stderr).toMatch(sentence);
    expect(code).toBe(2);
  });

  it('reads paths from where the person stands, a file that is named twice once', async () => {
    const { stdout, code } = await runCliFrom(
      at('music'),
      'classify',
      'a.wav',
      '../music/b.wav',
      '../music/a.wav',
      '--model',
      '../tiny',
      '--json',
    );
    const files = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
    expect(files).toEqual(['a.wav', '../music/b.wav']);
    expect(code).toBe(0);
  });

  it('shows control characters of names, and never sends them to the terminal', async () => {
    const missing = 'gone\u001b]0;title\u0007';
    const files = [`music/${ESCAPE}`, missing];
    const parameters = [...files, '--model', at('tiny')];
    const readable = await runCliFrom(folder, 'classify', ...parameters);
    expect(readable.stdout).toContain(String.raw`music/red\x1b[31m and\nmore\x9b.wav`);
    expect(readable.stderr).toContain(String.raw`gone\x1b]0;title\x07: `);
    const lines = await runCliFrom(folder, 'classify', ...parameters, '--json');
    for (const text of [readable.stdout, readable.stderr, lines.stdout, lines.stderr]) {
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
    const records = lines.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
    expect(records).toEqual(files);
  });

  it('ends in a sentence where nobody reads its output any more', async () => {
    const { stderr, code } = await runCliUnread(
      at('music/a.wav'),
      'classify',
      '-',
      '--model',
      at('tiny'),
      '--json',
    );
    expect(stderr).toBe('Nobody reads the output any more.\n');
    expect(code).toBe(141);
  });
});
