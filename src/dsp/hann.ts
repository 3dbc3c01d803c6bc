/** Symmetric Hann window (first and last value 0) of `length` samples; Meyda's and PyTorch's `periodic=False`. */
export function symmetricHann(length: number): Float64Array {
  if (length === 1) return Float64Array.of(1);
  return Float64Array.from(
    { length },
    (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / (length - 1)),
  );
}
