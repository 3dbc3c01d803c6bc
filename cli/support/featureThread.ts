import { concatenate } from '../../src/audio';
import { BandEnergies, windowSamples, type FrontEnd, loopOf } from '../../src/dsp';
import { transfer } from '../../src/workers';
import { startDecoderThread } from './startDecoderThread';
import { serveThread } from './thread';

export interface FeatureRequest {
  path: string;
  frontEnd: FrontEnd;
}

/** What training needs of one file. */
export interface FileFeatures {
  /** `[frames, nMels]`, linear. */
  energies: Float32Array;
  /** Sum of squares of each frame's first `hopLength` samples. */
  hopSquares: Float32Array;
  /** Sum of squares of all of a frame's `windowLength` samples. */
  frameSquares: Float32Array;
  /** Samples of the file at 16 kHz, before repeating. */
  samples: number;
}

const decoder = startDecoderThread();

/** Decodes a file and computes its frames; one shorter than a window is made a loop first, as the page does it. */
async function fileFeatures({ path, frontEnd }: FeatureRequest): Promise<FileFeatures> {
  const samples = await samplesOf(path);
  const band = new BandEnergies(frontEnd);
  const short = samples.length < windowSamples(frontEnd);
  band.push(short ? loopOf(samples, frontEnd).samples : samples);
  const { nMels } = frontEnd;
  const features: FileFeatures = {
    energies: new Float32Array(band.frames * nMels),
    hopSquares: new Float32Array(band.frames),
    frameSquares: new Float32Array(band.frames),
    samples: samples.length,
  };
  for (let frame = 0; frame < band.frames; frame++) {
    const row = band.row(frame);
    features.energies.set(row.subarray(0, nMels), frame * nMels);
    features.hopSquares[frame] = row[nMels];
    features.frameSquares[frame] = row[nMels + 1];
  }
  const { energies, hopSquares, frameSquares } = features;
  return transfer(features, [energies.buffer, hopSquares.buffer, frameSquares.buffer]);
}

async function samplesOf(path: string): Promise<Float32Array> {
  const stream = await decoder.open(path);
  try {
    const chunks: Float32Array[] = [];
    for await (const chunk of stream.chunks) chunks.push(chunk.slice());
    return concatenate(chunks);
  } finally {
    stream.close();
  }
}

const featureApi = { features: fileFeatures };
export type FeatureApi = typeof featureApi;

serveThread(featureApi);
