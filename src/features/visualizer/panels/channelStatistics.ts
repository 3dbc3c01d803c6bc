import type { MapShape } from './stageAxes';

export interface ChannelStatistics {
  mean: number;
  low: number;
  high: number;
}

/** Of the map of one channel. */
export function channelStatistics(
  values: Float32Array,
  [mel, frame, channels]: MapShape,
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

/** Mean over channels of the absolute values, [mel, frame]: where a stage responds at all. */
export function meanMagnitudes(values: Float32Array, [mel, frame, channels]: MapShape): Float32Array {
  const means = new Float32Array(mel * frame);
  for (let place = 0, index = 0; place < means.length; place++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++, index++) sum += Math.abs(values[index]);
    means[place] = sum / channels;
  }
  return means;
}

/** The channel whose absolute values are the greatest on average: the brightest map. */
export function mostActiveChannel(values: Float32Array, [mel, frame, channels]: MapShape): number {
  const sums = new Float64Array(channels);
  for (let place = 0, index = 0; place < mel * frame; place++) {
    for (let channel = 0; channel < channels; channel++, index++) sums[channel] += Math.abs(values[index]);
  }
  return sums.indexOf(Math.max(...sums));
}
