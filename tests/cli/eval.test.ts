import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNodeClassifier } from '../../cli/support/nodeClassifier';
import { nodeWasmPaths } from '../../cli/support/nodeWasmPaths';
import { useWasmBackend } from '../../src/models/wasm';
import { encodeWav } from '../../src/samples/wav';
import { glide } from '../support/streams';
import { GENRES } from '../support/testCard';
import { TOY_GENRES } from '../support/toyCard';
import { runCli } from './support/runCli';
import { runHere } from './support/runHere';
import { writeTinyModel } from './support/tinyModel';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-eval-'));
const at = (name: string) => path.join(folder, name);

const HEADER = 'clip,genre,kind,file,fold,group';
const ROWS = [
  'a,jazz,full,clips/a.wav,0,one',
  'b,rock,full,clips/b.wav,0,two',
  'c,rock,snippet,clips/c.wav,0,two',
  'd,pop,full,clips/d.wav,1,three',
];

beforeAll(async () => {
  await useWasmBackend(nodeWasmPaths);
  await writeTinyModel(at('tiny'));
  await writeTinyModel(at('toy'), { genres: [...TOY_GENRES] });
  mkdirSync(at('clips'));
  ['a', 'b', 'c', 'd'].forEach((name, index) => {
    const samples = glide(1 + index).map((sample, at) => sample * Math.cos(at * index));
    writeFileSync(at(`clips/${name}.wav`), new Uint8Array(encodeWav(samples, 16_000)));
  });
  writeFileSync(at('clips.csv'), [HEADER, ...ROWS, ''].join('\n'));
  writeFileSync(at('broken.csv'), [HEADER, ...ROWS, 'e,pop,full,clips/none.wav,1,three', ''].join('\n'));
  const outside = ['e,other:latin,full,clips/a.wav,0,four', 'f,techno,full,clips/b.wav,0,five'];
  writeFileSync(at('outside.csv'), [HEADER, ...ROWS, ...outside, ''].join('\n'));
  const own = [
    'a,trot,full,clips/a.wav,0,one',
    'b,국악,full,clips/b.wav,0,two',
    'c,"rock, ""n"" roll",full,clips/c.wav,0,two',
  ];
  writeFileSync(at('own.csv'), [HEADER, ...own, ''].join('\n'));
  writeFileSync(at('bare.csv'), 'clip,genre,kind,file\na,jazz,full,clips/a.wav\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const asked = (parameters: string[]) => [folder, '--model', at('tiny'), ...parameters];
const evaluate = (...parameters: string[]) => runHere('eval', ...asked(parameters));

describe('npm run eval', () => {
  it('with --page says the same, in a real browser', async () => {
    const probabilities = async (...where: string[]) => {
      await evaluate('--json', '--out', at('verdicts.jsonl'), ...where);
      return readFileSync(at('verdicts.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .flatMap((line) => (JSON.parse(line) as { probabilities: number[] }).probabilities);
    };
    const inPage = await probabilities('--page');
    (await probabilities()).forEach((probability, index) => {
      expect(inPage[index]).toBeCloseTo(probability, 3);
    });
    expect(inPage).toHaveLength(40);
  });

  it('with --json prints one object of fractions and nothing else', async () => {
    const { stdout, code } = await runCli('eval', ...asked(['--json']));
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual([
      'clips',
      'accuracy',
      'macroAccuracy',
      'full',
      'snippet',
      'top3',
      'ece',
      'perGenre',
      'genres',
      'restricted',
      'outside',
    ]);
    expect(result).toMatchObject({ clips: 4, full: { clips: 3 }, snippet: { clips: 1 } });
    expect(Object.keys(result.perGenre as object)).toEqual(['jazz', 'pop', 'rock']);
    expect(result).toMatchObject({ genres: GENRES, restricted: false, outside: { clips: 0 } });
    for (const key of ['accuracy', 'macroAccuracy', 'top3', 'ece']) {
      expect(result[key]).toBeGreaterThanOrEqual(0);
      expect(result[key]).toBeLessThanOrEqual(1);
    }
    expect(code).toBe(0);
  });

  it('judges the clips of the folds asked for, as the classifier does', async () => {
    const { code } = await evaluate('--json', '--folds', '0', '--out', at('out.jsonl'));
    const judged = readFileSync(at('out.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as { clip: string; probabilities: number[]; noMusic: number });
    expect(judged.map(({ clip }) => clip)).toEqual(['a', 'b', 'c']);
    const classifier = await loadNodeClassifier(at('tiny'));
    const { ranking, noMusic } = await classifier.classify(at('clips/c.wav'));
    classifier.dispose();
    expect(Math.max(...judged[2].probabilities)).toBeCloseTo(ranking[0].probability, 9);
    expect(judged[2].noMusic).toBeCloseTo(noMusic, 9);
    expect(code).toBe(0);
  });

  it('prints tables for reading: kinds, interval, baseline, calibration, refusals, confusion', async () => {
    const { stdout } = await evaluate();
    for (const words of ['macro', 'snippet', '95 %', '3 groups', '50.0 %', 'ECE', 'not sure', 'recall']) {
      expect(stdout).toContain(words);
    }
  });

  it('counts clips of genres that the network does not know apart, and nowhere else', async () => {
    const [inside, all] = await Promise.all(
      [[], ['--clips', at('outside.csv')]].map(async (parameters) => {
        const { stdout } = await evaluate('--json', ...parameters);
        return JSON.parse(stdout) as Record<string, unknown>;
      }),
    );
    expect({ ...all, outside: 0 }).toEqual({ ...inside, outside: 0 });
    const { named, notSure, noMusic } = all.outside as Record<string, number>;
    expect(named + notSure + noMusic).toBe(2);
    expect(all.outside).toMatchObject({ clips: 2, genres: { 'other:latin': 1, techno: 1 } });
    const { stdout } = await evaluate('--clips', at('outside.csv'));
    expect(stdout).toContain('Outside of what it could answer, and counted nowhere else: 2 clips');
    expect(stdout).toContain('other:latin 1');
  });

  it('restricts the answer to some genres, of which the probabilities sum to 1, and says so', async () => {
    const { stdout } = await evaluate('--json', '--genres', 'rock,jazz', '--out', at('two.jsonl'));
    const lines = readFileSync(at('two.jsonl'), 'utf8').trim().split('\n');
    for (const line of lines) {
      const { probabilities } = JSON.parse(line) as { probabilities: number[] };
      expect(probabilities).toHaveLength(2);
      expect(probabilities[0] + probabilities[1]).toBeCloseTo(1, 12);
    }
    expect(JSON.parse(stdout)).toMatchObject({
      clips: 3,
      genres: ['jazz', 'rock'],
      restricted: true,
      outside: { clips: 1, genres: { pop: 1 } },
    });
    const { stdout: report } = await evaluate('--genres', 'rock,jazz');
    expect(report).toContain('Restricted to 2 of the 10 genres that it knows: jazz, rock.');
  });

  it('judges by the genres of the model, whatever they are called', async () => {
    const { stdout, code } = await runHere(
      'eval',
      folder,
      ...['--clips', at('own.csv'), '--model', at('toy'), '--json'],
    );
    const { perGenre, genres, clips } = JSON.parse(stdout) as Record<string, object>;
    expect(Object.keys(perGenre)).toEqual(TOY_GENRES);
    expect(genres).toEqual(TOY_GENRES);
    expect(clips).toBe(3);
    expect(code).toBe(0);
  });

  it('of clips that are all outside has no figures but says what was answered', async () => {
    const { stdout, code } = await runHere('eval', folder, '--model', at('toy'));
    expect(stdout).toMatch(/^Outside of what it could answer, and counted nowhere else: 4 clips/);
    expect(code).toBe(0);
  });

  it('goes without interval where the csv names no groups', async () => {
    const { stdout, code } = await evaluate('--clips', at('bare.csv'));
    expect(stdout).toContain('No column "group"');
    expect(code).toBe(0);
  });

  it('names clips that can not be judged, leaves them out and ends with code 1', async () => {
    const { stdout, stderr, code } = await evaluate('--clips', at('broken.csv'), '--json');
    expect((JSON.parse(stdout) as { clips: number }).clips).toBe(4);
    expect(stderr).toContain('clips/none.wav: there is no "');
    expect(code).toBe(1);
  });

  it.each([
    ['folds that the csv does not know', ['--clips', 'bare.csv', '--folds', '0'], 'fold'],
    ['folds that are empty', ['--folds', '7'], 'no such clips'],
    ['a hop that is no number', ['--hop', 'soon'], '--hop'],
    ['genres that the network does not know', ['--genres', 'rock,trot'], 'does not know trot'],
    ['an answer of one genre', ['--genres', 'rock'], 'two at least'],
    ['a csv that is not there', ['--clips', 'none.csv'], 'none.csv'],
  ])('refuses %s', async (_, parameters, words) => {
    const located = parameters.map((value) => (value.endsWith('.csv') ? at(value) : value));
    const { stdout, stderr, code } = await evaluate('--json', ...located);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
