import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { loadNodeClassifier } from '../../cli/support/nodeClassifier';
import { SAMPLE_RATE } from '../../src/audio/types';
import { composeSamples, encodeWav, RATE } from '../../src/samples';
import { Resampler } from '../../src/audio/resampler';
import { codeBlocks } from '../package/support/readme';
import { runCli } from './support/runCli';

const PYTHON = '/usr/bin/python3';
const SUPPORT = path.resolve('tests/cli/support/python');
const Answer = z.object({
  verdict: z.string(),
  probabilities: z.record(z.string(), z.number()),
  no_music: z.number(),
});

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-python-'));
const at = (name: string) => path.join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const hasNumpy = spawnSync(PYTHON, ['-c', 'import numpy, wave']).status === 0;
if (!hasNumpy) console.warn(`Skipped: docs/export.md in Python, since ${PYTHON} or its numpy is missing.`);

it.skipIf(!hasNumpy)('docs/export.md leads from a sound to the answer of the page, within 1 %', async () => {
  const song = at('song.wav');
  const samples = new Resampler(RATE).push(composeSamples('jazzQuartet'));
  writeFileSync(song, new Uint8Array(encodeWav(samples, SAMPLE_RATE)));
  expect(await runCli('export', 'genre', at('genre.onnx'), '--to', 'onnx')).toMatchObject({ code: 0 });
  writeFileSync(at('verdict.py'), codeBlocks('docs/export.md', 'python')['verdict.py']);

  const env = {
    ...process.env,
    PYTHONPATH: SUPPORT,
    ONNX_IN_NODE: JSON.stringify([process.execPath, '--import', 'tsx', path.join(SUPPORT, 'onnxInNode.ts')]),
  };
  const run = spawnSync(PYTHON, [at('verdict.py'), at('genre.onnx'), song], { env, encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const python = Answer.parse(JSON.parse(run.stdout));

  const classifier = await loadNodeClassifier('public/models/genre');
  const ours = await classifier.classify(song).finally(() => {
    classifier.dispose();
  });
  expect(Object.keys(python.probabilities)).toEqual(ours.genres);
  for (const { genre, probability } of ours.ranking) {
    expect(Math.abs(python.probabilities[genre] - probability)).toBeLessThan(0.01);
  }
  expect(Math.abs(python.no_music - ours.noMusic)).toBeLessThan(0.01);
  expect(python.verdict).toBe(ours.verdict.kind === 'genre' ? ours.verdict.genre : ours.verdict.kind);
});
