/** A byte of telephone sound, µ-law, as a sample in [-1, 1] (ITU-T G.711). */
export function fromUlaw(byte: number): number {
  const bits = ~byte & 255;
  const exponent = (bits >> 4) & 7;
  const magnitude = (((bits & 15) << 3) + 132) * 2 ** exponent - 132;
  return (bits & 128 ? -magnitude : magnitude) / 2 ** 15;
}

/** The same, A-law. */
export function fromAlaw(byte: number): number {
  const bits = byte ^ 0x55;
  const exponent = (bits >> 4) & 7;
  const mantissa = (bits & 15) << 4;
  const magnitude = exponent === 0 ? mantissa + 8 : (mantissa + 264) * 2 ** (exponent - 1);
  return (bits & 128 ? magnitude : -magnitude) / 2 ** 15;
}
