import { concatenate } from '../audio';
import {
  BandEnergies,
  createMelExtractor,
  type MelExtractorKind,
  windowSamples,
  type FrontEnd,
  repeatToLength,
  NormalizedSpectrogram,
  SILENCE_RMS,
} from '../dsp';
import { windowInputs } from '../scores';
import type { Spectrogram } from '../classify';

/** A sound of which any window can be had that it still holds. */
export interface WindowSource {
  /** Of all that was heard. */
  readonly durationS: number;
  /** Of a recording alone. */
  readonly spectrogram?: Spectrogram;
  /** The window that starts at the frame nearest to `startS` of those that leave it inside the sound. */
  windowAt(startS: number): SourceWindow;
}

export interface SourceWindow {
  /** Seconds; where the window really starts. */
  startS: number;
  /** The network's input, [mel, frame]. */
  input: Float32Array;
  /** Whether it is digital silence, which is answered without the network. */
  silent: boolean;
  /** Mono, 16 kHz, a copy. */
  samples: () => Float32Array;
}

/** Of a recording that is all there; one that is shorter than a window is repeated until it fills it. */
export function recordedSource(
  frontEnd: FrontEnd,
  samples: Float32Array,
  mel: MelExtractorKind = 'sparse',
): WindowSource {
  const { hopLength } = frontEnd;
  const length = windowSamples(frontEnd);
  const held = samples.length < length ? repeatToLength(samples, length) : samples;
  const energies = new BandEnergies(frontEnd, createMelExtractor(frontEnd, mel));
  energies.push(held);
  return {
    durationS: samples.length / frontEnd.sampleRate,
    spectrogram: spectrogramOf(energies, Math.min(energies.frames, Math.ceil(samples.length / hopLength))),
    windowAt: (startS) => cut(energies, startS, 0, (from) => held.slice(from, from + length)),
  };
}

function spectrogramOf(energies: BandEnergies, frames: number): Spectrogram {
  const picture = new NormalizedSpectrogram(energies.frontEnd);
  for (let frame = 0; frame < frames; frame++) picture.add(energies.row(frame));
  return picture.finish();
}

/** Of a sound that goes on: its newest window is held, and nothing before it. Silence is what it begins with. */
export class GrowingSource implements WindowSource {
  private readonly frontEnd: FrontEnd;
  private readonly mel: MelExtractorKind;
  private energies: BandEnergies;
  /** Samples; whole hops, so that frames stand where those of a recording do. */
  private readonly silence: number;
  private newest: Float32Array;

  constructor(frontEnd: FrontEnd, mel: MelExtractorKind = 'meydaBands') {
    const { hopLength } = frontEnd;
    this.frontEnd = frontEnd;
    this.mel = mel;
    this.silence = Math.ceil(windowSamples(frontEnd) / hopLength) * hopLength;
    this.newest = new Float32Array(this.silence);
    this.energies = this.silentEnergies();
  }

  /** Forgets what was heard: another sound begins. */
  restart(): void {
    this.newest = new Float32Array(this.silence);
    this.energies = this.silentEnergies();
  }

  private silentEnergies(): BandEnergies {
    const energies = new BandEnergies(this.frontEnd, createMelExtractor(this.frontEnd, this.mel));
    energies.push(new Float32Array(this.silence));
    return energies;
  }

  get durationS(): number {
    return (this.energies.samples - this.silence) / this.frontEnd.sampleRate;
  }

  /** @param samples mono, 16 kHz */
  push(samples: Float32Array): void {
    this.energies.push(samples);
    this.energies.discardBefore(this.energies.frames - this.frontEnd.frames);
    // The last window may end up to a hop before the last sample.
    const kept = windowSamples(this.frontEnd) + this.frontEnd.hopLength;
    this.newest = concatenate([this.newest, samples]).slice(-kept);
  }

  /** The newest window, whatever start is given; `startS` is in seconds of the sound. */
  windowAt(): SourceWindow {
    const first = this.energies.frames - this.frontEnd.frames;
    const before = this.energies.samples - this.newest.length;
    const length = windowSamples(this.frontEnd);
    const window = cut(this.energies, Infinity, first, (from) =>
      this.newest.slice(from - before, from - before + length),
    );
    return { ...window, startS: window.startS - this.silence / this.frontEnd.sampleRate };
  }
}

/** @param first frame before which nothing is held */
function cut(
  energies: BandEnergies,
  startS: number,
  first: number,
  samplesFrom: (sample: number) => Float32Array,
): SourceWindow {
  const { frontEnd } = energies;
  const { sampleRate, hopLength, frames } = frontEnd;
  const last = energies.frames - frames;
  const asked = Math.round((startS * sampleRate) / hopLength);
  const start = Math.min(last, Math.max(first, asked));
  return {
    startS: (start * hopLength) / sampleRate,
    input: windowInputs(energies, [start]),
    silent: energies.windowRms(start) < SILENCE_RMS,
    samples: () => samplesFrom(start * hopLength),
  };
}
