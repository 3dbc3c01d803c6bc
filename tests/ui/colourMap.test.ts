import { expect, test } from 'vitest';
import { spectrogramPalette } from '../../src/ui/colourMap';

test('louder is brighter, all along the palette, and every colour is opaque', () => {
  const luminance = (packed: number) =>
    0.2126 * (packed & 255) + 0.7152 * ((packed >> 8) & 255) + 0.0722 * ((packed >> 16) & 255);
  expect(spectrogramPalette).toHaveLength(256);
  spectrogramPalette.forEach((packed, level) => {
    expect(packed >>> 24).toBe(255);
    if (level > 0)
      expect(luminance(packed)).toBeGreaterThanOrEqual(luminance(spectrogramPalette[level - 1]) - 0.5);
  });
});
