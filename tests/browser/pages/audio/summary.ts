import { STRETCH } from '../../../audio/support/formats';
import { AudioDecodeError } from '../../../../src/audio/audioDecodeError';
import type { SampleStream, SourceInfo, SourceNote } from '../../../../src/audio/types';

/** What is looked at of a decoded file. */
export interface Summary {
  source: SourceInfo;
  durationS: number | undefined;
  samples: number;
  chunks: number;
  rms: number;
  /** Samples from two seconds on, a second of them. */
  stretch: number[];
  notes: readonly SourceNote[];
}

export type Outcome = Summary | { error: string; cause: string };

/** Reads a whole stream and sums it up. */
export async function summaryOf(open: () => Promise<SampleStream>): Promise<Outcome> {
  try {
    const stream = await open();
    let samples = 0;
    let chunks = 0;
    let sumOfSquares = 0;
    const stretch: number[] = [];
    for await (const chunk of stream.chunks) {
      const from = Math.max(0, STRETCH.from - samples);
      stretch.push(...chunk.subarray(from, Math.max(from, STRETCH.to - samples)));
      samples += chunk.length;
      chunks += 1;
      for (const sample of chunk) sumOfSquares += sample * sample;
    }
    stream.close();
    return {
      ...{ source: stream.source, durationS: stream.durationS, samples, chunks },
      ...{ rms: Math.sqrt(sumOfSquares / samples), stretch, notes: stream.notes },
    };
  } catch (error) {
    if (!(error instanceof AudioDecodeError)) throw error;
    return { error: error.reason, cause: String(error.cause) };
  }
}
