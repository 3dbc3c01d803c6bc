/** The bins that rows of a filter bank touch between them: from `first` up to, not including, `end`; equal where all weights are 0. */
export function touchedBins(rows: number[][]): { first: number; end: number } {
  const bins = rows.flatMap((row) => row.flatMap((weight, bin) => (weight === 0 ? [] : [bin])));
  return bins.length === 0 ? { first: 0, end: 0 } : { first: Math.min(...bins), end: Math.max(...bins) + 1 };
}

/** A filter bank without its zeros. */
export class SparseFilterBank {
  private readonly firstBin: Int32Array;
  /** Where each band's weights start in `weights`; one entry more than bands. */
  private readonly start: Int32Array;
  private readonly weights: Float64Array;

  /** @param filterBank `[bands][bins]` */
  constructor(filterBank: number[][]) {
    const touched = filterBank.map((row) => touchedBins([row]));
    this.firstBin = Int32Array.from(touched, ({ first }) => first);
    this.start = new Int32Array(touched.length + 1);
    touched.forEach(({ first, end }, band) => {
      this.start[band + 1] = this.start[band] + end - first;
    });
    this.weights = Float64Array.from(
      filterBank.flatMap((row, band) => row.slice(touched[band].first, touched[band].end)),
    );
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
