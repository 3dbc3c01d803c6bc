import { OpusDecoder } from 'opus-decoder';
import { descriptionBytes, readOpusHead } from '../../../src/audio';
import { wasmDecoders } from './wasmDecoder';

/** Opus, by libopus in wasm. */
export const opusDecoders = wasmDecoders({
  supports: ({ codec }) => codec === 'opus',
  create: (config) => {
    const mapping = readOpusHead(descriptionBytes(config))?.mapping;
    return new OpusDecoder({
      channels: config.numberOfChannels,
      ...(mapping && {
        streamCount: mapping.streams,
        coupledStreamCount: mapping.coupled,
        channelMappingTable: mapping.table,
      }),
    });
  },
  decode: (decoder, packet) => decoder.decodeFrame(packet),
});
