/** A filter bank without its zeros. */
export class SparseTriangles {
  private readonly firstBin: Int32Array;
  /** Where each band's weights start in `weights`; one entry more than bands. */
  private readonly start: Int32Array;
  private readonly weights: Float64Array;

  /** @param filterBank `[bands][bins]`; bins from `bins` on are dropped, as Meyda drops the Nyquist bin */
  constructor(filterBank: number[][], bins: number) {
    const bands = filterBank.map((row) => {
      const used = row.slice(0, bins);
      const first = Math.max(
        0,
        used.findIndex((weight) => weight !== 0),
      );
      const last = used.findLastIndex((weight) => weight !== 0);
      return { first, weights: used.slice(first, last + 1) };
    });
    this.firstBin = Int32Array.from(bands, (band) => band.first);
    this.start = new Int32Array(bands.length + 1);
    bands.forEach((band, index) => {
      this.start[index + 1] = this.start[index] + band.weights.length;
    });
    this.weights = Float64Array.from(bands.flatMap((band) => band.weights));
  }

  /** Weighted sums of `power` over each band's bins, one per band, into `out` from `outAt`. */
  apply(power: Float64Array, out: Float32Array, outAt: number): void {
    const { firstBin, start, weights } = this;
    for (let band = 0; band < firstBin.length; band++) {
      let sum = 0;
      for (let index = start[band], bin = firstBin[band]; index < start[band + 1]; index++, bin++) {
        sum += weights[index] * power[bin];
      }
      out[outAt + band] = sum;
    }
  }
}
