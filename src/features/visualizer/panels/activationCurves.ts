/** min(max(x, 0), 6). */
export const relu6 = (x: number) => Math.min(Math.max(x, 0), 6);

/** The activations that the curve panel draws, of one number each. */
export const ACTIVATION_CURVES = {
  relu: (x: number) => Math.max(x, 0),
  /** Ramachandran et al. 2017: x * sigmoid(x), the smooth function that h-swish stands in for. */
  swish: (x: number) => x / (1 + Math.exp(-x)),
  /** Howard et al. 2019, section 5.2. */
  hardSwish: (x: number) => (x * relu6(x + 3)) / 6,
} as const satisfies Record<string, (x: number) => number>;

export type CurveName = keyof typeof ACTIVATION_CURVES;

/** From here down h-swish gives 0, and from its negative up it gives the number itself. */
export const HARD_SWISH_KNEE = -3;
