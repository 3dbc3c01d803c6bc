/**
 * The largest sample that is taken for sound, in full scales: 18 dB above what a file can hold by rights, more than any mix of
 * floats or overshoot of a codec reaches. What lies beyond, or is no number, is damage; a single one of it would outweigh a
 * whole window of music.
 */
export const LARGEST_SAMPLE = 8;

/** Frames that are mixed by one decision. */
const PIECE_FRAMES = 2048;
/** Frames over which energies are averaged: a tenth of a second at the usual rates. */
const MEMORY_FRAMES = 4096;
/**
 * Channels that have nothing to do with each other leave 1 / N of their energy in their mean. Where less than this part of
 * that is left, they cancel each other out; the mean is taken again once more than the larger part is.
 */
const CANCELLED = 0.1;
const RESTORED = 0.3;

/**
 * Mixes channels to mono: their mean, or, while they cancel each other out, their louder one. The one door that samples of all
 * sources come through: what leaves it is finite and within `LARGEST_SAMPLE`.
 */
export class MonoMixer {
  readonly channels: number;
  /** Samples that were no sound and were made silence. */
  wildSamples = 0;
  /** Frames mixed, and how many of them are one channel since the mean was next to silence. */
  frames = 0;
  cancelledFrames = 0;
  private readonly planes: Float32Array[];
  /** Averages: of each channel, and of their mean. */
  private readonly energies: Float64Array;
  private meanEnergy = 0;
  /** Of the channels, at the end of the last piece, and from now on. */
  private readonly weights: Float64Array;
  private readonly wanted: Float64Array;
  /** The channel that stands for all. */
  private chosen: number | undefined;

  constructor(channels: number) {
    this.channels = channels;
    this.planes = Array.from({ length: channels }, () => new Float32Array(PIECE_FRAMES));
    this.energies = new Float64Array(channels);
    this.wanted = new Float64Array(channels).fill(1 / channels);
    this.weights = new Float64Array(channels);
  }

  /** Writes the mix of `channels`, from frame `offset` on, into `into`. */
  mix(channels: readonly Float32Array[], into: Float32Array, offset = 0): void {
    for (let at = 0; at < into.length; at += PIECE_FRAMES) {
      const piece = into.subarray(at, at + PIECE_FRAMES);
      this.listen(channels, offset + at, piece.length);
      this.choose();
      this.weigh(piece);
    }
  }

  /** Takes a piece in, made sane, and its energies. */
  private listen(channels: readonly Float32Array[], from: number, frames: number): void {
    const decay = Math.exp(-frames / MEMORY_FRAMES);
    this.planes.forEach((plane, index) => {
      const channel = channels[index];
      let energy = 0;
      for (let frame = 0; frame < frames; frame++) {
        const sample = this.sane(channel[from + frame]);
        plane[frame] = sample;
        energy += sample * sample;
      }
      this.energies[index] = decay * this.energies[index] + energy;
    });
    if (this.channels === 1) return;
    let energy = 0;
    for (let frame = 0; frame < frames; frame++) {
      let sum = 0;
      for (const plane of this.planes) sum += plane[frame];
      energy += sum * sum;
    }
    this.meanEnergy = decay * this.meanEnergy + energy / this.channels ** 2;
  }

  private sane(value: number): number {
    // Written so that what is no number fails it too.
    if (Math.abs(value) <= LARGEST_SAMPLE) return value;
    this.wildSamples += 1;
    return 0;
  }

  /** Decides which weights the channels have from here on. */
  private choose(): void {
    let whole = 0;
    for (const energy of this.energies) whole += energy / this.channels;
    if (this.channels === 1 || whole === 0) return;
    const left = (this.meanEnergy * this.channels) / whole;
    if (left < CANCELLED && this.chosen === undefined) {
      this.chosen = this.energies.indexOf(Math.max(...this.energies));
      this.wanted.fill(0);
      this.wanted[this.chosen] = 1;
    } else if (left > RESTORED && this.chosen !== undefined) {
      this.chosen = undefined;
      this.wanted.fill(1 / this.channels);
    }
  }

  /** Writes a piece, and crosses over in its course where the choice is another one than before. */
  private weigh(piece: Float32Array): void {
    // Nothing was heard before the first piece that it could differ from.
    if (this.frames === 0) this.weights.set(this.wanted);
    this.frames += piece.length;
    if (this.chosen !== undefined) this.cancelledFrames += piece.length;
    piece.fill(0);
    for (let index = 0; index < this.channels; index++) {
      const plane = this.planes[index];
      const from = this.weights[index];
      const step = (this.wanted[index] - from) / piece.length;
      if (from === 0 && step === 0) continue;
      for (let frame = 0; frame < piece.length; frame++)
        piece[frame] += plane[frame] * (from + step * (frame + 1));
    }
    this.weights.set(this.wanted);
  }
}
