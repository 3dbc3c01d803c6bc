/** Complex numbers as two arrays of equal length. */
export interface ComplexArray {
  real: Float64Array;
  imaginary: Float64Array;
}

function complexArray(length: number): ComplexArray {
  return { real: new Float64Array(length), imaginary: new Float64Array(length) };
}

/**
 * Fourier transform of 2^k complex numbers: Stockham's self-sorting form, decimation in frequency, radix 4, with
 * one radix-2 step first where k is odd (Van Loan, Computational Frameworks for the Fast Fourier Transform, 1992,
 * chapters 1.7 and 2.4). Nothing is allocated after construction.
 */
export class ComplexFft {
  readonly length: number;
  /** The caller writes the input here; `transform` overwrites it. */
  readonly input: ComplexArray;
  private readonly spare: ComplexArray;
  /** exp(-2 pi i k / length). */
  private readonly twiddles: ComplexArray;

  /** @param length a power of two, at least 2 */
  constructor(length: number) {
    if (length < 2 || !Number.isInteger(Math.log2(length))) {
      throw new RangeError(`The length of a Fourier transform is a power of two, not ${length}.`);
    }
    this.length = length;
    this.input = complexArray(length);
    this.spare = complexArray(length);
    this.twiddles = complexArray(length);
    for (let k = 0; k < length; k++) {
      this.twiddles.real[k] = Math.cos((2 * Math.PI * k) / length);
      this.twiddles.imaginary[k] = -Math.sin((2 * Math.PI * k) / length);
    }
  }

  /**
   * Transforms `input`; the result is valid until the next call.
   *
   * @param filled how many leading entries of `input` count; those after it are taken as zero, which saves work
   *   where a half is empty
   */
  transform(filled: number = this.length): ComplexArray {
    let from = this.input;
    let to = this.spare;
    let size = this.length;
    from.real.fill(0, filled);
    from.imaginary.fill(0, filled);
    if (Math.log2(size) % 2 === 1) {
      if (filled <= size / 2) this.splitHalfEmpty(from, to);
      else this.split(from, to);
      [from, to] = [to, from];
      size /= 2;
    }
    for (; size > 4; size /= 4) {
      this.radix4(from, to, size);
      [from, to] = [to, from];
    }
    if (size === 1) return from;
    this.lastRadix4(from, to);
    return to;
  }

  /** The radix-2 step over the whole length. */
  private split(from: ComplexArray, to: ComplexArray): void {
    const { real: wr, imaginary: wi } = this.twiddles;
    const half = this.length / 2;
    for (let p = 0; p < half; p++) {
      const ar = from.real[p];
      const ai = from.imaginary[p];
      const br = from.real[p + half];
      const bi = from.imaginary[p + half];
      to.real[2 * p] = ar + br;
      to.imaginary[2 * p] = ai + bi;
      to.real[2 * p + 1] = (ar - br) * wr[p] - (ai - bi) * wi[p];
      to.imaginary[2 * p + 1] = (ar - br) * wi[p] + (ai - bi) * wr[p];
    }
  }

  /** The same where the upper half is zero, as it is for a frame padded to twice its length. */
  private splitHalfEmpty(from: ComplexArray, to: ComplexArray): void {
    const { real: wr, imaginary: wi } = this.twiddles;
    const half = this.length / 2;
    for (let p = 0; p < half; p++) {
      const ar = from.real[p];
      const ai = from.imaginary[p];
      to.real[2 * p] = ar;
      to.imaginary[2 * p] = ai;
      to.real[2 * p + 1] = ar * wr[p] - ai * wi[p];
      to.imaginary[2 * p + 1] = ar * wi[p] + ai * wr[p];
    }
  }

  /** One radix-4 step of sub-transforms of `size` points, length / size of them interleaved. */
  private radix4(from: ComplexArray, to: ComplexArray, size: number): void {
    const { real: xr, imaginary: xi } = from;
    const { real: yr, imaginary: yi } = to;
    const { real: wr, imaginary: wi } = this.twiddles;
    const quarter = this.length / 4;
    const stride = this.length / size;
    for (let p = 0; p < size / 4; p++) {
      const turn = p * stride;
      const w1r = wr[turn];
      const w1i = wi[turn];
      const w2r = wr[2 * turn];
      const w2i = wi[2 * turn];
      const w3r = wr[3 * turn];
      const w3i = wi[3 * turn];
      let y = 4 * turn;
      for (let x = turn; x < turn + stride; x++, y++) {
        const sumAcR = xr[x] + xr[x + 2 * quarter];
        const sumAcI = xi[x] + xi[x + 2 * quarter];
        const difAcR = xr[x] - xr[x + 2 * quarter];
        const difAcI = xi[x] - xi[x + 2 * quarter];
        const sumBdR = xr[x + quarter] + xr[x + 3 * quarter];
        const sumBdI = xi[x + quarter] + xi[x + 3 * quarter];
        const difBdR = xr[x + quarter] - xr[x + 3 * quarter];
        const difBdI = xi[x + quarter] - xi[x + 3 * quarter];
        yr[y] = sumAcR + sumBdR;
        yi[y] = sumAcI + sumBdI;
        // Minus i times (b - d) is (its imaginary part, minus its real part).
        const firstR = difAcR + difBdI;
        const firstI = difAcI - difBdR;
        yr[y + stride] = firstR * w1r - firstI * w1i;
        yi[y + stride] = firstR * w1i + firstI * w1r;
        const secondR = sumAcR - sumBdR;
        const secondI = sumAcI - sumBdI;
        yr[y + 2 * stride] = secondR * w2r - secondI * w2i;
        yi[y + 2 * stride] = secondR * w2i + secondI * w2r;
        const thirdR = difAcR - difBdI;
        const thirdI = difAcI + difBdR;
        yr[y + 3 * stride] = thirdR * w3r - thirdI * w3i;
        yi[y + 3 * stride] = thirdR * w3i + thirdI * w3r;
      }
    }
  }

  /** The step of 4 points, which turns nothing. */
  private lastRadix4(from: ComplexArray, to: ComplexArray): void {
    const { real: xr, imaginary: xi } = from;
    const { real: yr, imaginary: yi } = to;
    const quarter = this.length / 4;
    for (let a = 0, b = quarter, c = 2 * quarter, d = 3 * quarter; a < quarter; a++, b++, c++, d++) {
      const sumAcR = xr[a] + xr[c];
      const sumAcI = xi[a] + xi[c];
      const difAcR = xr[a] - xr[c];
      const difAcI = xi[a] - xi[c];
      const sumBdR = xr[b] + xr[d];
      const sumBdI = xi[b] + xi[d];
      const difBdR = xr[b] - xr[d];
      const difBdI = xi[b] - xi[d];
      yr[a] = sumAcR + sumBdR;
      yi[a] = sumAcI + sumBdI;
      yr[b] = difAcR + difBdI;
      yi[b] = difAcI - difBdR;
      yr[c] = sumAcR - sumBdR;
      yi[c] = sumAcI - sumBdI;
      yr[d] = difAcR - difBdI;
      yi[d] = difAcI + difBdR;
    }
  }
}
