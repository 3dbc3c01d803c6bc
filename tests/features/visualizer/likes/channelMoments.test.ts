import { expect, test } from 'vitest';
import {
  strongestMoments,
  strongestResponse,
} from '../../../../src/features/visualizer/likes/channelMoments';

test('the second in which a channel responds most is found, the other channels left aside', () => {
  const [mel, frame, channels] = [2, 30, 2];
  const values = new Float32Array(mel * frame * channels);
  for (let row = 0; row < mel; row++) {
    for (let column = 0; column < frame; column++) {
      const place = (row * frame + column) * channels;
      values[place] = 100;
      values[place + 1] = column >= 12 && column < 22 ? 4 : -50;
    }
  }
  const response = strongestResponse({ values, shape: [mel, frame, channels] }, 1, 3);
  expect(response.fromS).toBeCloseTo(1.2);
  expect(response.toS).toBeCloseTo(2.2);
  expect(response.strength).toBeCloseTo(4);
});

test('where there are no times any more, the whole window is the moment', () => {
  const response = strongestResponse({ values: Float32Array.of(0.5, 2), shape: [1, 1, 2] }, 1, 3);
  expect(response).toEqual({ fromS: 0, toS: 3, strength: 2 });
});

test('moments that overlap count once, the strongest of them, and silent ones not at all', () => {
  const moment = (sound: string, fromS: number, strength: number) => ({
    sound,
    fromS,
    toS: fromS + 1,
    strength,
  });
  const moments = [moment('a', 0, 1), moment('a', 0.5, 3), moment('b', 0.5, 2), moment('a', 4, 0)];
  expect(strongestMoments(moments, 5)).toEqual([moments[1], moments[2]]);
  expect(strongestMoments(moments, 1)).toEqual([moments[1]]);
});
