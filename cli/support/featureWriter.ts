import { open, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { FrontEnd } from '../../src/dsp';
import type { FileFeatures } from './featureThread';

/** One file's place in the arrays. */
interface IndexRow {
  file: string;
  frameOffset: number;
  frames: number;
  /** Samples at 16 kHz, before a file shorter than a window was repeated. */
  samples: number;
}

/**
 * Writes the features of many files after one another, for `numpy.memmap`. Under OUT/NAME, all float32, with one row
 * per frame, in the order of the files:
 *
 * - `.energies.f32`, `[frames, nMels]`: band energies, linear, of samples with full scale 1
 * - `.squares.f32`, `[frames]`: sum of squares of a frame's first `hopLength` samples
 * - `.frameSquares.f32`, `[frames]`: sum of squares of all of a frame's `windowLength` samples
 * - `.json`: the front end, and for each file where its frames are
 *
 * The sum of squares of a window of `frames` frames from `s` is that of `squares` from `s` to before its last frame,
 * and `frameSquares` of its last frame.
 */
export class FeatureWriter {
  private readonly index: IndexRow[] = [];
  private frames = 0;
  private readonly base: string;
  private readonly energies: FileHandle;
  private readonly hopSquares: FileHandle;
  private readonly frameSquares: FileHandle;

  private constructor(base: string, energies: FileHandle, hopSquares: FileHandle, frameSquares: FileHandle) {
    this.base = base;
    this.energies = energies;
    this.hopSquares = hopSquares;
    this.frameSquares = frameSquares;
  }

  static async create(folder: string, name: string): Promise<FeatureWriter> {
    const base = path.join(folder, name);
    return new FeatureWriter(
      base,
      await open(`${base}.energies.f32`, 'w'),
      await open(`${base}.squares.f32`, 'w'),
      await open(`${base}.frameSquares.f32`, 'w'),
    );
  }

  async add(file: string, features: FileFeatures): Promise<void> {
    const frames = features.hopSquares.length;
    await this.energies.write(features.energies);
    await this.hopSquares.write(features.hopSquares);
    await this.frameSquares.write(features.frameSquares);
    this.index.push({ file, frameOffset: this.frames, frames, samples: features.samples });
    this.frames += frames;
  }

  /** Writes the index and closes all; returns how many frames there are. */
  async finish(frontEnd: FrontEnd): Promise<number> {
    for (const handle of [this.energies, this.hopSquares, this.frameSquares]) await handle.close();
    await writeFile(`${this.base}.json`, JSON.stringify({ frontEnd, files: this.index }, undefined, 1));
    return this.frames;
  }
}
