import { parentPort } from 'node:worker_threads';
import { expose, transfer } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { concatenate } from '../../src/audio/concatenate';
import { installErrorTransport } from '../../src/workers/errorTransport';
import { BandEnergies } from '../../src/dsp/bandEnergies';
import { windowSamples, type FrontEnd } from '../../src/dsp/frontEnd';
import { loopOf } from '../../src/dsp/loop';
import { openFile } from './decodeNode';

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

/** Decodes a file and computes its frames; one shorter than a window is made a loop first, as the page does it. */
async function fileFeatures(path: string, frontEnd: FrontEnd): Promise<FileFeatures> {
  const stream = await openFile(path);
  const chunks: Float32Array[] = [];
  for await (const chunk of stream.chunks) chunks.push(chunk.slice());
  stream.close();
  const samples = concatenate(chunks);
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

export type FileFeaturesFunction = typeof fileFeatures;

installErrorTransport();
if (parentPort) expose(fileFeatures, nodeEndpoint(parentPort));
