import type { TensorShape } from '../../../inspect';

export interface ChannelStatistics {
  mean: number;
  low: number;
  high: number;
}

/** Of the map of one channel. */
export function channelStatistics(
  values: Float32Array,
  [mel, frame, channels]: TensorShape,
  channel: number,
): ChannelStatistics {
  let [sum, low, high] = [0, Infinity, -Infinity];
  for (let index = channel; index < values.length; index += channels) {
    const value = values[index];
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { mean: sum / (mel * frame), low, high };
}

/** The channel whose absolute values are the greatest on average: the brightest map. */
export function mostActiveChannel(values: Float32Array, [mel, frame, channels]: TensorShape): number {
  const sums = new Float64Array(channels);
  for (let place = 0, index = 0; place < mel * frame; place++) {
    for (let channel = 0; channel < channels; channel++, index++) sums[channel] += Math.abs(values[index]);
  }
  return sums.indexOf(Math.max(...sums));
}
