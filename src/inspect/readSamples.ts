import { concatenate, SAMPLE_RATE, type SampleStream } from '../audio';
/** Seconds that are held: a song, but not a whole radio show, in some 30 MB with its mel frames. */
const LONGEST_S = 600;

/**
 * Reads a stream to its end, or as far as is held, and closes it.
 *
 * @throws whatever the stream throws
 */
export async function readSamples(stream: SampleStream): Promise<{ samples: Float32Array; cut: boolean }> {
  const chunks: Float32Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream.chunks) {
      chunks.push(chunk.slice());
      length += chunk.length;
      if (length > LONGEST_S * SAMPLE_RATE) break;
    }
  } finally {
    stream.close();
  }
  const samples = concatenate(chunks);
  const most = LONGEST_S * SAMPLE_RATE;
  return { samples: samples.slice(0, most), cut: samples.length > most };
}
