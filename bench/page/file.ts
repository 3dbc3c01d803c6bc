import { openStream } from '../../src/audio';
import { loadClassifier, type Classifier } from '../../src/classify';

export interface Judged {
  durationS: number;
  /** Of the whole way from the file to its verdict. */
  verdictMs: number;
  /** Until the first segment of the timeline is there. */
  firstSegmentMs: number | undefined;
}

let classifier: Classifier | undefined;

export async function startJudging(): Promise<void> {
  classifier = await loadClassifier({ baseUrl: `${location.origin}/models/` });
}

export function stopJudging(): void {
  classifier?.dispose();
  classifier = undefined;
}

/** Judges the file that was chosen; between `startJudging` and `stopJudging`. */
export async function judge(): Promise<Judged> {
  if (!classifier) throw new Error('There is nobody to judge.');
  const start = performance.now();
  let firstSegmentMs: number | undefined;
  const { durationS } = await classifier.classify(chosenFile(), {
    onSegment: () => {
      firstSegmentMs ??= performance.now() - start;
    },
  });
  return { durationS, verdictMs: performance.now() - start, firstSegmentMs };
}

/** Milliseconds of decoding and resampling the chosen file alone, by the same code, on the page's own thread. */
export async function decodeAlone(): Promise<number> {
  const start = performance.now();
  const stream = await openStream(chosenFile());
  try {
    let samples = 0;
    for await (const chunk of stream.chunks) samples += chunk.length;
    if (samples === 0) throw new Error('There is no sound in the file.');
  } finally {
    stream.close();
  }
  return performance.now() - start;
}

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.item(0);
  if (!file) throw new Error('There is nothing to be judged.');
  return file;
}
