import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Spreads neighbouring numbers over all 32 bits (2^32 divided by the golden ratio). */
const GOLDEN = 0x9e3779b1;

/** Random choices, the same ones for the same seed and index. */
export class Dice {
  private readonly generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number, index: number) {
    this.generator = xoroshiro128plus(Math.imul(Math.imul(seed, GOLDEN) + index, GOLDEN));
  }

  /** A whole number of `low` to `high`, both included; `low` where there is none. */
  int(low: number, high: number): number {
    return high <= low ? low : uniformInt(this.generator, low, high);
  }

  /** A whole number of 1 to `most`, small ones as often as large ones: each order of magnitude as likely as the next. */
  size(most: number): number {
    return this.int(1, Math.min(most, 2 ** this.int(0, Math.ceil(Math.log2(Math.max(2, most))))));
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.int(0, choices.length - 1)];
  }

  bytes(length: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from({ length }, () => this.int(0, 255));
  }
}
