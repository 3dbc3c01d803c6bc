import type { SampleStream } from '../../audio';
import { BATCH, DEFAULT_HOP_S, WindowCutter } from '../../classify/windows';
import { createMelExtractor, SILENCE_RMS } from '../../dsp';
import type { ModelCard } from '../../models';
import { InputBuffer, windowInputs } from '../../scores';
import { yieldToEventLoop } from '../../workers';
import { Waveform } from './waveform';

/** What training needs of a song, and what its row shows. */
export interface SongEmbedding {
  /**
   * Mean of the hidden layer over the song's windows, digital silence left out. Heads are linear, and a verdict is the softmax of the mean
   * logits, so this is all of the song that any head can tell apart.
   */
  features: Float32Array;
  /** That sounded; where there are none, the features are zero. */
  windows: number;
  durationS: number;
  /** Peaks in [0, 255] of stretches of the same length, for a picture. */
  waveform: Uint8Array;
}

/** The hidden layer of windows, row-major [windows, features]. */
export type PredictHidden = (input: Float32Array, windows: number) => Promise<Float32Array>;

const PIECE = 32_768;

/**
 * Embeds a whole stream, in the windows that a verdict would be made of. The caller closes the stream.
 *
 * @throws the signal's reason once it is aborted; whatever the stream or the network throws
 */
export async function embedStream(
  stream: SampleStream,
  { frontEnd }: Pick<ModelCard, 'frontEnd'>,
  predict: PredictHidden,
  signal?: AbortSignal,
): Promise<SongEmbedding> {
  const hopFrames = Math.round((DEFAULT_HOP_S * frontEnd.sampleRate) / frontEnd.hopLength);
  const cutter = new WindowCutter(frontEnd, hopFrames, createMelExtractor(frontEnd, 'sparse'));
  const waveform = new Waveform(frontEnd.sampleRate);
  const buffer = new InputBuffer();
  let sums: Float64Array | undefined;
  let windows = 0;
  let samples = 0;

  const embedWaiting = async (fewest: number): Promise<void> => {
    while (cutter.waiting >= fewest) {
      const starts = cutter.take(BATCH).filter((start) => cutter.energies.windowRms(start) >= SILENCE_RMS);
      if (starts.length > 0) {
        const hidden = await predict(windowInputs(cutter.energies, starts, buffer), starts.length);
        const width = hidden.length / starts.length;
        const total = (sums ??= new Float64Array(width));
        hidden.forEach((value, index) => (total[index % width] += value));
        windows += starts.length;
      }
      await yieldToEventLoop();
      signal?.throwIfAborted();
    }
  };

  for await (const chunk of stream.chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      signal?.throwIfAborted();
      const piece = chunk.subarray(at, at + PIECE);
      cutter.push(piece);
      waveform.push(piece);
      samples += piece.length;
      await embedWaiting(BATCH);
    }
  }
  cutter.finish();
  await embedWaiting(1);
  return {
    features: Float32Array.from(sums ?? [], (sum) => sum / windows),
    windows,
    durationS: samples / frontEnd.sampleRate,
    waveform: waveform.finish(),
  };
}
