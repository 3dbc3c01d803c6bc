import { expect, test } from 'vitest';
import { toSpectrogramImage } from '../../src/stores/spectrogramImage';

const shape = { columns: 2, bands: 2, secondsPerColumn: 1, bandHz: [100, 1000] };

test('the quietest cell becomes 0, the loudest 255, the others lie evenly between', () => {
  const image = toSpectrogramImage({ ...shape, values: Float32Array.of(1, 2, 3, 5) });
  expect([...image.levels]).toEqual([0, 64, 128, 255]);
  expect(image).toMatchObject(shape);
});

test('silence is dark all over', () => {
  const image = toSpectrogramImage({ ...shape, values: Float32Array.of(3, 3, 3, 3) });
  expect([...image.levels]).toEqual([0, 0, 0, 0]);
});
