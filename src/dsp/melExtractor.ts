/**
 * From one frame of sound to its mel band energies. Two exist: `FastMelExtractor`, which runs in production, and
 * `MeydaMelExtractor`, Meyda itself, which is the definition that tests hold the fast one to.
 */
export interface MelExtractor {
  /**
   * Reads `windowLength` samples of `samples` from `at`, puts them under the Hann window, and writes `nMels` band
   * energies (power spectrum times triangles, linear, not negative) to `out` from `outAt`.
   */
  extract(samples: Float32Array, at: number, out: Float32Array, outAt: number): void;
}
