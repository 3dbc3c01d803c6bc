import { concatenateBytes } from '../../../src/audio/containers/bytes';

/** How AIFF and AIFC write a sample of [-1, 1]: the name of the encoding, bits, and the bytes. */
const ENCODINGS = {
  'pcm-s16be': {
    name: undefined,
    bits: 16,
    write: (view: DataView, v: number) => {
      view.setInt16(0, Math.round(32_767 * v));
    },
  },
  'pcm-s16': {
    name: 'sowt',
    bits: 16,
    write: (view: DataView, v: number) => {
      view.setInt16(0, Math.round(32_767 * v), true);
    },
  },
  'pcm-s24be': {
    name: undefined,
    bits: 24,
    write: (view: DataView, v: number) => {
      const whole = Math.round(8_388_607 * v);
      view.setInt16(0, whole >> 8);
      view.setUint8(2, whole & 255);
    },
  },
  'pcm-f32be': {
    name: 'fl32',
    bits: 32,
    write: (view: DataView, v: number) => {
      view.setFloat32(0, v);
    },
  },
  'pcm-u8': {
    name: 'raw ',
    bits: 8,
    write: (view: DataView, v: number) => {
      view.setUint8(0, Math.round(127 * v) + 128);
    },
  },
  // Loud and quiet by turns is sound enough.
  ulaw: {
    name: 'ulaw',
    bits: 8,
    write: (view: DataView, v: number) => {
      view.setUint8(0, v < 0 ? 0x20 : 0xa0);
    },
  },
};

/** An AIFF file, or an AIFC file where the encoding has a name there, of one channel. */
export function aiffFile(
  samples: Float32Array,
  sampleRate: number,
  codec: keyof typeof ENCODINGS,
): Uint8Array<ArrayBuffer> {
  const { name, bits, write } = ENCODINGS[codec];
  const sampleBytes = bits / 8;
  const body = new Uint8Array(samples.length * sampleBytes);
  samples.forEach((sample, index) => {
    write(new DataView(body.buffer, index * sampleBytes), sample);
  });
  const common = new Uint8Array(name === undefined ? 18 : 24);
  const view = new DataView(common.buffer);
  view.setInt16(0, 1);
  view.setUint32(2, samples.length);
  view.setInt16(6, bits);
  // As a float of 80 bits: the mantissa shifted until its first bit is set.
  const shift = Math.clz32(sampleRate);
  view.setUint16(8, 16_383 + 31 - shift);
  view.setUint32(10, sampleRate * 2 ** shift);
  if (name !== undefined) common.set(Buffer.from(name), 18);
  const chunks = concatenateBytes([
    chunk('COMM', common),
    chunk('SSND', concatenateBytes([new Uint8Array(8), body])),
  ]);
  const form = chunk('FORM', concatenateBytes([Buffer.from(name === undefined ? 'AIFF' : 'AIFC'), chunks]));
  return form;
}

function chunk(name: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, body.length);
  return concatenateBytes([Buffer.from(name), size, body, new Uint8Array(body.length % 2)]);
}
