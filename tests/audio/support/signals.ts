/** A sine of full scale. */
export function tone(hz: number, sampleRate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) =>
    Math.sin((2 * Math.PI * hz * index) / sampleRate),
  );
}

/** Root mean square, in dB of that of a sine of full scale. */
export function levelDb(samples: Float32Array): number {
  const meanSquare = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return 10 * Math.log10(2 * meanSquare);
}

/** Over the length of the shorter. */
export function largestDifference(left: Float32Array, right: Float32Array): number {
  return left
    .subarray(0, right.length)
    .reduce((largest, value, index) => Math.max(largest, Math.abs(value - right[index])), 0);
}
