import { openStream } from '../../src/audio/openStream';
import { loadClassifier } from '../../src/classify';

export interface FileResult {
  durationS: number;
  /** Of the whole way from the file to its verdict, in each turn. */
  verdictMs: number[];
  /** Of decoding and resampling alone, by the same code. */
  decodeMs: number[];
  /** Until the first segment of the timeline is there. */
  firstSegmentMs: number;
}

/** Judges a sound file that the page's server has, and decodes it alone, in turn. */
export async function file(address: string, turns: number): Promise<FileResult> {
  const blob = await (await fetch(address)).blob();
  const classifier = await loadClassifier({ baseUrl: `${location.origin}/models/` });
  const result: FileResult = { durationS: 0, verdictMs: [], decodeMs: [], firstSegmentMs: 0 };
  for (let turn = 0; turn < turns; turn++) {
    const start = performance.now();
    let firstSegmentMs: number | undefined;
    const { durationS } = await classifier.classify(blob, {
      onSegment: () => {
        firstSegmentMs ??= performance.now() - start;
      },
    });
    result.verdictMs.push(performance.now() - start);
    result.decodeMs.push(await decodeAlone(blob));
    Object.assign(result, { durationS, firstSegmentMs });
  }
  classifier.dispose();
  return result;
}

async function decodeAlone(blob: Blob): Promise<number> {
  const start = performance.now();
  const stream = await openStream(blob);
  try {
    let samples = 0;
    for await (const chunk of stream.chunks) samples += chunk.length;
    if (samples === 0) throw new Error('There is no sound in the file.');
  } finally {
    stream.close();
  }
  return performance.now() - start;
}
