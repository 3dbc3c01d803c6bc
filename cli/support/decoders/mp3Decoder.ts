import { MPEGDecoder } from 'mpg123-decoder';
import { wasmDecoders } from './wasmDecoder';

/** MP3, and MP2 before it, by mpg123 in wasm. */
export const mp3Decoders = wasmDecoders({
  supports: ({ codec }) => codec === 'mp3' || codec === 'mp2',
  // What an encoder adds at both ends is cut off where the container is read.
  create: () => new MPEGDecoder({ enableGapless: false }),
  decode: (decoder, packet) => decoder.decodeFrame(packet),
});
