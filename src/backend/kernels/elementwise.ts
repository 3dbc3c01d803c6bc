import type { OurKernel } from './ourKernel';

/** `HardSwish` as a layer of its own: x * relu6(x + 3) / 6. */
export const hardSwish: OurKernel = ({ inputs: { x }, backend }) => {
  const values = backend.numbers(x).map((value) => value * Math.min(1, Math.max(0, value / 6 + 0.5)));
  return { dataId: backend.write(values, x.shape, 'float32'), shape: x.shape, dtype: 'float32' };
};

/** `Softmax` over the last axis. */
export const softmax: OurKernel = ({ inputs: { logits }, backend }) => {
  const values = backend.numbers(logits).slice();
  const classes = logits.shape.at(-1) ?? 1;
  for (let at = 0; at < values.length; at += classes) {
    const row = values.subarray(at, at + classes);
    const highest = row.reduce((most, value) => Math.max(most, value), -Infinity);
    row.forEach((value, index) => (row[index] = Math.exp(value - highest)));
    const sum = row.reduce((total, value) => total + value, 0);
    row.forEach((value, index) => (row[index] = value / sum));
  }
  return { dataId: backend.write(values, logits.shape, 'float32'), shape: logits.shape, dtype: 'float32' };
};
