/** How a WAV file writes a sample: format tag, bits, and the bytes of a value in [-1, 1]. */
interface Encoding {
  tag: number;
  bits: number;
  write: (view: DataView, at: number, value: number) => void;
}

function integer(bits: number, write: (view: DataView, at: number, value: number) => void): Encoding {
  const largest = 2 ** (bits - 1) - 1;
  return {
    tag: 1,
    bits,
    write: (view, at, value) => {
      write(view, at, Math.round(value * largest));
    },
  };
}

export const ENCODINGS = {
  '8-bit': integer(8, (view, at, value) => {
    view.setUint8(at, value + 128);
  }),
  '16-bit': integer(16, (view, at, value) => {
    view.setInt16(at, value, true);
  }),
  '24-bit': integer(24, (view, at, value) => {
    view.setUint8(at, value & 255);
    view.setInt16(at + 1, value >> 8, true);
  }),
  '32-bit': integer(32, (view, at, value) => {
    view.setInt32(at, value, true);
  }),
  'float 32': {
    tag: 3,
    bits: 32,
    write: (view, at, value) => {
      view.setFloat32(at, value, true);
    },
  },
  'float 64': {
    tag: 3,
    bits: 64,
    write: (view, at, value) => {
      view.setFloat64(at, value, true);
    },
  },
} satisfies Record<string, Encoding>;

/** A WAV file of channels of equal length. */
export function wav(
  channels: Float32Array[],
  sampleRate: number,
  encoding: keyof typeof ENCODINGS = '16-bit',
): Uint8Array<ArrayBuffer> {
  const { tag, bits, write } = ENCODINGS[encoding];
  const frameBytes = (channels.length * bits) / 8;
  const view = new DataView(new ArrayBuffer(channels[0].length * frameBytes));
  channels.forEach((samples, channel) => {
    samples.forEach((sample, index) => {
      write(view, index * frameBytes + (channel * bits) / 8, sample);
    });
  });
  const format = { tag, bits, sampleRate, frameBytes, channels: channels.length };
  return riff(format, new Uint8Array(view.buffer));
}

/** What the chunk `fmt ` tells. */
export interface RiffFormat {
  tag: number;
  channels: number;
  sampleRate: number;
  frameBytes: number;
  bits: number;
}

/** A WAV file that holds `data`, whatever that is. */
export function riff(
  { tag, channels, sampleRate, frameBytes, bits }: RiffFormat,
  data: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(44 + data.length));
  const bytes = new Uint8Array(view.buffer);
  const text = (at: number, letters: string): void => {
    bytes.set(new TextEncoder().encode(letters), at);
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + data.length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, tag, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, bits, true);
  text(36, 'data');
  view.setUint32(40, data.length, true);
  bytes.set(data, 44);
  return bytes;
}
