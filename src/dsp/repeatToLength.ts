/**
 * Samples repeated from the start until there are at least `length` of them; as they are where there are enough.
 * (Padding a short clip with silence costs accuracy: the network has never heard music like that.)
 *
 * @throws RangeError where there is nothing to repeat
 */
export function repeatToLength(samples: Float32Array, length: number): Float32Array {
  if (samples.length >= length) return samples;
  if (samples.length === 0) throw new RangeError('There are no samples to repeat.');
  const repeated = new Float32Array(length);
  for (let at = 0; at < length; at += samples.length) {
    repeated.set(samples.subarray(0, length - at), at);
  }
  return repeated;
}
