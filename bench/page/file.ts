import { openStream } from '../../src/audio/openStream';
import { loadClassifier } from '../../src/classify';
import type { Classifier } from '../../src/classify/types';

export interface FileResult {
  durationS: number;
  /** Of the whole way from the file to its verdict, in each turn. */
  verdictMs: number[];
  /** Of decoding and resampling alone, by the same code. */
  decodeMs: number[];
  /** Until the first segment of the timeline is there. */
  firstSegmentMs: number;
}

let classifier: Classifier | undefined;

export async function startJudging(): Promise<void> {
  classifier = await loadClassifier({ baseUrl: `${location.origin}/models/` });
}

export function stopJudging(): void {
  classifier?.dispose();
  classifier = undefined;
}

/** Judges the file that was chosen, and decodes it alone, in turn; between `startJudging` and `stopJudging`. */
export async function judge(turns: number): Promise<FileResult> {
  const file = document.querySelector('input')?.files?.item(0);
  if (!classifier || !file) throw new Error('There is nobody to judge, or nothing to be judged.');
  const result: FileResult = { durationS: 0, verdictMs: [], decodeMs: [], firstSegmentMs: 0 };
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now();
    let firstSegmentMs: number | undefined;
    const { durationS } = await classifier.classify(file, {
      onSegment: () => {
        firstSegmentMs ??= performance.now() - start;
      },
    });
    result.verdictMs.push(performance.now() - start);
    result.decodeMs.push(await decodeAlone(file));
    Object.assign(result, { durationS, firstSegmentMs });
  }
  return result;
}

async function decodeAlone(file: File): Promise<number> {
  const start = performance.now();
  const stream = await openStream(file);
  try {
    let samples = 0;
    for await (const chunk of stream.chunks) samples += chunk.length;
    if (samples === 0) throw new Error('There is no sound in the file.');
  } finally {
    stream.close();
  }
  return performance.now() - start;
}
