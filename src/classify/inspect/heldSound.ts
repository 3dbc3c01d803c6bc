import { concatenate } from '../../audio/concatenate';
import { BandEnergies } from '../../dsp/bandEnergies';
import { windowSamples, type FrontEnd } from '../../dsp/frontEnd';
import { repeatToLength } from '../../dsp/repeatToLength';
import { inputLength, SILENCE_RMS, windowInput } from '../../dsp/windowInput';

/** A sound of which any window can be had that it still holds. */
export interface HeldSound {
  /** Of all that was heard. */
  readonly durationS: number;
  /** @throws {RangeError} where there is no whole window yet */
  windowAt(startS: number): HeldWindow;
}

export interface HeldWindow {
  /** Seconds; where the window really starts. */
  startS: number;
  /** The network's input, [mel, frame]. */
  input: Float32Array;
  /** Whether it is digital silence, of which no network is asked. */
  silent: boolean;
  /** Mono, 16 kHz, a copy. */
  samples: () => Float32Array;
}

/** Of a recording that is all there; one that is shorter than a window is repeated until it fills it. */
export function recordedSound(frontEnd: FrontEnd, samples: Float32Array): HeldSound {
  const length = windowSamples(frontEnd);
  const held = samples.length < length ? repeatToLength(samples, length) : samples;
  const energies = new BandEnergies(frontEnd);
  energies.push(held);
  return {
    durationS: samples.length / frontEnd.sampleRate,
    windowAt: (startS) => cut(energies, startS, 0, (from) => held.slice(from, from + length)),
  };
}

/** Of a sound that goes on: the newest window is held, and nothing before it. */
export class LiveSound implements HeldSound {
  private readonly frontEnd: FrontEnd;
  private readonly energies: BandEnergies;
  private newest = new Float32Array();

  constructor(frontEnd: FrontEnd) {
    this.frontEnd = frontEnd;
    this.energies = new BandEnergies(frontEnd);
  }

  get durationS(): number {
    return this.energies.samples / this.frontEnd.sampleRate;
  }

  push(samples: Float32Array): void {
    this.energies.push(samples);
    this.energies.discardBefore(Math.max(0, this.energies.frames - this.frontEnd.frames));
    // A frame's hop is what may be missing of the next frame.
    const kept = windowSamples(this.frontEnd) + this.frontEnd.hopLength;
    this.newest = concatenate([this.newest, samples]).slice(-kept);
  }

  windowAt(startS: number): HeldWindow {
    const first = Math.max(0, this.energies.frames - this.frontEnd.frames);
    const before = this.energies.samples - this.newest.length;
    const length = windowSamples(this.frontEnd);
    return cut(this.energies, startS, first, (from) =>
      this.newest.slice(from - before, from - before + length),
    );
  }
}

/** @param first frame before which nothing is held */
function cut(
  energies: BandEnergies,
  startS: number,
  first: number,
  samplesFrom: (sample: number) => Float32Array,
): HeldWindow {
  const { frontEnd } = energies;
  const { sampleRate, hopLength, frames } = frontEnd;
  const last = energies.frames - frames;
  if (last < first) throw new RangeError('There is no whole window yet.');
  const asked = Math.round((startS * sampleRate) / hopLength);
  const start = Math.min(last, Math.max(first, asked));
  const input = new Float32Array(inputLength(frontEnd));
  windowInput(energies, start, input);
  return {
    startS: (start * hopLength) / sampleRate,
    input,
    silent: energies.windowRms(start) < SILENCE_RMS,
    samples: () => samplesFrom(start * hopLength),
  };
}
