/** From one frame of sound to its mel band energies. `createMelExtractor` makes one. */
export interface MelExtractor {
  /**
   * Reads `windowLength` samples of `samples` from `at`, puts them under the Hann window, and writes `nMels` band
   * energies (power spectrum times triangles, linear, not negative) to `out` from `outAt`.
   */
  extract(samples: Float32Array, at: number, out: Float32Array, outAt: number): void;
}
