import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { wasmDecoders } from './wasmDecoder';
import { splitXiphHeaders } from './xiphHeaders';

/** The library takes Ogg pages; it reads no more of them than this. */
function page(data: Uint8Array, codecFrames: { header: { vorbisSetup: Uint8Array }; data: Uint8Array }[]) {
  // Its declared type asks for many fields of the container, which has been dealt with.
  return [{ data, codecFrames, isLastPage: false }] as unknown as Parameters<
    OggVorbisDecoder['decodeOggPages']
  >[0];
}

/** Vorbis, by libvorbis in wasm. */
export const vorbisDecoders = wasmDecoders({
  supports: ({ codec }) => codec === 'vorbis',
  create: async ({ description }) => {
    const [identification, , setup] = splitXiphHeaders(description);
    const decoder = new OggVorbisDecoder();
    await decoder.ready;
    await decoder.decodeOggPages(page(identification, []));
    return Object.assign(decoder, { setup });
  },
  decode: (decoder, packet) =>
    decoder.decodeOggPages(page(packet, [{ header: { vorbisSetup: decoder.setup }, data: packet }])),
});
