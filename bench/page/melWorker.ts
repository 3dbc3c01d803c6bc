import { expose } from 'comlink';
import { createMelExtractor, type FrontEnd, type MelExtractor } from '../../src/dsp';
import { noise } from '../../tests/support/noise';

export interface MelResult {
  /** Seconds of sound in a second of work, of each turn. */
  ours: number[];
  meyda: number[];
}

/** The mel bands of a network's own front end, by our extractor and by Meyda itself, in turn. */
async function mel(network: string, turns: number): Promise<MelResult> {
  const card = (await (await fetch(`/models/${network}/card.json`)).json()) as { frontEnd: FrontEnd };
  const { frontEnd } = card;
  const ours = createMelExtractor(frontEnd, 'sparse');
  const meyda = createMelExtractor(frontEnd, 'meyda');
  const result: MelResult = { ours: [], meyda: [] };
  // The first turn is for the compiler.
  for (let turn = 0; turn <= turns; turn++) {
    const rates = { ours: realtime(ours, frontEnd, 2000), meyda: realtime(meyda, frontEnd, 20) };
    if (turn === 0) continue;
    result.ours.push(rates.ours);
    result.meyda.push(rates.meyda);
  }
  return result;
}

function realtime(extractor: MelExtractor, frontEnd: FrontEnd, frames: number): number {
  const { windowLength, hopLength, sampleRate, nMels } = frontEnd;
  const samples = noise((frames - 1) * hopLength + windowLength);
  const bands = new Float32Array(nMels);
  const start = performance.now();
  for (let frame = 0; frame < frames; frame++) extractor.extract(samples, frame * hopLength, bands, 0);
  const passedS = (performance.now() - start) / 1000;
  return (frames * hopLength) / sampleRate / passedS;
}

export type MelBench = typeof mel;

expose(mel);
