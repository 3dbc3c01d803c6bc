import { concatenate } from './concatenate';
import type { DecodedFrames } from './decoders/types';
import { MonoMixer } from './monoMixer';
import { Resampler } from './resampler';
import type { SourceNote } from './types';

/** Decoded frames gathered before they are resampled and handed on: about a second and a half. */
const BLOCK_FRAMES = 65_536;
/** Part of a sound from which on it is worth saying that its channels cancel each other out. */
const NOTED_SHARE = 0.1;

/** Gathers decoded pieces of any size, rate and number of channels into mono blocks at 16 kHz. */
export class MonoBlocks {
  private readonly block = new Float32Array(BLOCK_FRAMES);
  private filled = 0;
  private resampler: Resampler | undefined;
  /** By their number of channels, which damage may change at every packet. */
  private readonly mixers = new Map<number, MonoMixer>();

  /** What is to be said of the samples so far. */
  notes(): SourceNote[] {
    const count = (of: 'wildSamples' | 'cancelledFrames' | 'frames'): number =>
      [...this.mixers.values()].reduce((sum, mixer) => sum + mixer[of], 0);
    const notes: SourceNote[] = [];
    if (count('wildSamples') > 0) notes.push({ kind: 'damaged' });
    if (count('cancelledFrames') > NOTED_SHARE * count('frames')) notes.push({ kind: 'oppositePhase' });
    return notes;
  }

  /** Takes one decoded piece and gives the samples at 16 kHz that are ready, often none, each valid until the next are asked for. */
  *push({ channels, sampleRate }: DecodedFrames): Generator<Float32Array, void, undefined> {
    if (this.resampler?.inputRate !== sampleRate) {
      // Another stream in the same file may have another rate.
      yield this.flush();
      this.resampler = new Resampler(sampleRate);
    }
    const mixer = this.mixerFor(channels.length);
    const [{ length }] = channels;
    for (let frame = 0; frame < length;) {
      const room = this.block.subarray(this.filled, this.filled + length - frame);
      mixer.mix(channels, room, frame);
      frame += room.length;
      this.filled += room.length;
      if (this.filled === BLOCK_FRAMES) yield this.drain();
    }
  }

  /** What is left at the end of the source. */
  flush(): Float32Array {
    return this.resampler ? concatenate([this.drain(), this.resampler.flush()]) : new Float32Array(0);
  }

  private mixerFor(channels: number): MonoMixer {
    const mixer = this.mixers.get(channels) ?? new MonoMixer(channels);
    this.mixers.set(channels, mixer);
    return mixer;
  }

  private drain(): Float32Array {
    const samples = this.block.subarray(0, this.filled);
    this.filled = 0;
    return this.resampler ? this.resampler.push(samples) : new Float32Array(0);
  }
}
