import { expect, test } from 'vitest';
import { signedPalette, spectrogramPalette } from '../../src/ui/colourMap';

function luminance(packed: number): number {
  return 0.2126 * (packed & 255) + 0.7152 * ((packed >> 8) & 255) + 0.0722 * ((packed >> 16) & 255);
}

test('louder is brighter, all along the palette, and every colour is opaque', () => {
  expect(spectrogramPalette).toHaveLength(256);
  spectrogramPalette.forEach((packed, level) => {
    expect(packed >>> 24).toBe(255);
    if (level > 0)
      expect(luminance(packed)).toBeGreaterThanOrEqual(luminance(spectrogramPalette[level - 1]) - 0.5);
  });
});

test('the signed palette grows brighter both ways from zero, in colours that differ', () => {
  const [negative, zero, positive] = [0, 127, 255].map((level) => signedPalette[level]);
  expect(luminance(negative)).toBeGreaterThan(luminance(zero) + 150);
  expect(luminance(positive)).toBeGreaterThan(luminance(zero) + 150);
  expect((negative >> 16) & 255).toBeGreaterThan(negative & 255);
  expect(positive & 255).toBeGreaterThan((positive >> 16) & 255);
});
