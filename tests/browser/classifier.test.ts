import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { modelFolder } from '../../cli/support/modelFolder';
import { loadNodeClassifier } from '../../cli/support/nodeClassifier';
import { music, silence } from './support/sounds';
import { test, type OpenOptions } from './support/test';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-classifier-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: Uint8Array | string): string {
  const whole = path.join(folder, name);
  writeFileSync(whole, content);
  return whole;
}

/** The page with a file chosen. */
async function withFile(open: (options: OpenOptions) => Promise<Page>, chosen: string): Promise<Page> {
  const page = await open({ path: 'classifier/' });
  await page.locator('input').setInputFiles(chosen);
  return page;
}

describe('the classifier in its worker', () => {
  test('answers as the one in Node does, on the same file', async ({ open }) => {
    const song = file('song.wav', music());
    const page = await withFile(open, song);
    const { verdict, ranking, timeline, durationS, progress } = await page.evaluate(async () => {
      const source = document.querySelector('input')?.files?.item(0) ?? new Blob();
      const classifier = await window.genrescope.loadClassifier({
        baseUrl: new URL('/models/', location.href).href,
      });
      const progress: (number | undefined)[] = [];
      const onProgress = (news: { fraction: number | undefined }) => progress.push(news.fraction);
      const answer = await classifier.classify(source, { onProgress });
      classifier.dispose();
      return { ...answer, progress };
    });

    const inNode = await loadNodeClassifier(modelFolder('genre'));
    const expected = await inNode.classify(song);
    inNode.dispose();
    expect(durationS).toBe(expected.durationS);
    expect(verdict.kind).toBe(expected.verdict.kind);
    expect(ranking.map(({ genre }) => genre)).toEqual(expected.ranking.map(({ genre }) => genre));
    ranking.forEach(({ probability }, index) => {
      expect(probability).toBeCloseTo(expected.ranking[index].probability, 3);
    });
    expect(timeline.map(({ startS, endS }) => [startS, endS])).toEqual(
      expected.timeline.map(({ startS, endS }) => [startS, endS]),
    );
    expect(progress.at(-1)).toBe(1);
  });

  test('rejects at once when aborted, and answers the next question', async ({ open }) => {
    const page = await withFile(open, file('long.wav', silence(600)));
    const { reason, next } = await page.evaluate(async () => {
      const source = document.querySelector('input')?.files?.item(0) ?? new Blob();
      const classifier = await window.genrescope.loadClassifier({
        baseUrl: new URL('/models/', location.href).href,
      });
      const controller = new AbortController();
      const onSegment = () => {
        controller.abort(new Error('changed my mind'));
      };
      const reason: unknown = await classifier
        .classify(source, { signal: controller.signal, onSegment })
        .catch((error: unknown) => error);
      const next = await classifier.classify(source.slice(0, 64_000));
      classifier.dispose();
      return { reason: String(reason), next: next.durationS };
    });
    expect(reason).toContain('changed my mind');
    expect(next).toBeGreaterThan(1);
  });

  test('throws typed errors, for a file and for a network', async ({ open }) => {
    const page = await withFile(open, file('text.mp3', 'not music at all'.repeat(100)));
    const errors = await page.evaluate(async () => {
      const { loadClassifier, AudioDecodeError, ModelLoadError } = window.genrescope;
      const source = document.querySelector('input')?.files?.item(0) ?? new Blob();
      const classifier = await loadClassifier({ baseUrl: new URL('/models/', location.href).href });
      const text: unknown = await classifier.classify(source).catch((error: unknown) => error);
      const empty: unknown = await classifier.classify(new Blob()).catch((error: unknown) => error);
      classifier.dispose();
      // A folder of the server that is there, but holds no network.
      const network: unknown = await loadClassifier({
        model: 'classifier',
        baseUrl: new URL('/', location.href).href,
      }).catch((error: unknown) => error);
      return {
        text: text instanceof AudioDecodeError && text.reason,
        empty: empty instanceof AudioDecodeError && empty.reason,
        network: network instanceof ModelLoadError && network.model,
      };
    });
    expect(errors).toEqual({ text: 'unknown-format', empty: 'empty', network: 'classifier' });
  });

  test('ends with the classifier, and what was under way is rejected', async ({ open }) => {
    const page = await withFile(open, file('long2.wav', silence(600)));
    const error = await page.evaluate(async () => {
      const source = document.querySelector('input')?.files?.item(0) ?? new Blob();
      const classifier = await window.genrescope.loadClassifier({
        baseUrl: new URL('/models/', location.href).href,
      });
      const onSegment = () => {
        classifier.dispose();
      };
      const thrown: unknown = await classifier
        .classify(source, { onSegment })
        .catch((caught: unknown) => caught);
      return thrown instanceof window.genrescope.WorkerClosedError;
    });
    expect(error).toBe(true);
    await expect.poll(() => page.workers()).toEqual([]);
  });
});
