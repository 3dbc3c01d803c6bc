import type { AudioSample } from 'mediabunny';
import { concatenate } from './concatenate';
import { Resampler } from './resampler';

/** Decoded frames gathered before they are resampled and handed on: about a second and a half. */
const BLOCK_FRAMES = 65_536;

/** Gathers decoded pieces of any size, rate and number of channels into mono blocks at 16 kHz. */
export class MonoBlocks {
  private readonly block = new Float32Array(BLOCK_FRAMES);
  private filled = 0;
  private resampler: Resampler | undefined;
  private plane = new Float32Array(0);
  private readonly endS: number;

  /** @param endS seconds after which nothing counts: codecs fill up their last packet */
  constructor(endS = Infinity) {
    this.endS = endS;
  }

  /** Takes one decoded piece and gives the samples at 16 kHz that are ready, often none, each valid until the next are asked for. */
  *push(piece: AudioSample): Generator<Float32Array, void, undefined> {
    if (this.resampler?.inputRate !== piece.sampleRate) {
      // A chained stream may change its rate on the way.
      yield this.flush();
      this.resampler = new Resampler(piece.sampleRate);
    }
    // Frames before time 0 are an encoder's run-up, not meant to be heard.
    const skipped = Math.max(0, Math.round(-piece.timestamp * piece.sampleRate));
    const kept = Math.round((this.endS - piece.timestamp) * piece.sampleRate);
    const end = Math.min(piece.numberOfFrames, kept);
    for (let frame = skipped; frame < end;) {
      const count = Math.min(end - frame, BLOCK_FRAMES - this.filled);
      this.mix(piece, frame, count);
      frame += count;
      if (this.filled === BLOCK_FRAMES) yield this.drain();
    }
  }

  /** What is left at the end of the source. */
  flush(): Float32Array {
    return this.resampler ? concatenate([this.drain(), this.resampler.flush()]) : new Float32Array(0);
  }

  private drain(): Float32Array {
    const samples = this.block.subarray(0, this.filled);
    this.filled = 0;
    return this.resampler ? this.resampler.push(samples) : new Float32Array(0);
  }

  /** Adds `count` frames from `frame` on to the block, as the mean of the channels. */
  private mix(piece: AudioSample, frameOffset: number, frameCount: number): void {
    const mixed = this.block.subarray(this.filled, this.filled + frameCount).fill(0);
    if (this.plane.length < frameCount) this.plane = new Float32Array(frameCount);
    const plane = this.plane.subarray(0, frameCount);
    const weight = 1 / piece.numberOfChannels;
    for (let planeIndex = 0; planeIndex < piece.numberOfChannels; planeIndex++) {
      piece.copyTo(plane, { planeIndex, format: 'f32-planar', frameOffset, frameCount });
      for (let index = 0; index < frameCount; index++) mixed[index] += weight * finite(plane[index]);
    }
    this.filled += frameCount;
  }
}

/** A damaged float file may hold anything; what is no number is silence. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
