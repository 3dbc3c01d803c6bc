import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import type { AudioCodec } from 'mediabunny';
import type { DecodedPacket } from './packetDecoder';
import { PacketDecoder } from './packetDecoder';
import { splitXiphHeaders } from './xiphHeaders';

/** The library takes Ogg pages; it reads no more of them than this. */
function page(data: Uint8Array, codecFrames: { header: { vorbisSetup: Uint8Array }; data: Uint8Array }[]) {
  // Its declared type asks for many fields of the container, which Mediabunny has dealt with.
  return [{ data, codecFrames, isLastPage: false }] as unknown as Parameters<
    OggVorbisDecoder['decodeOggPages']
  >[0];
}

/** Vorbis, by libvorbis in wasm. */
export class VorbisDecoder extends PacketDecoder<OggVorbisDecoder> {
  private setup: Uint8Array = new Uint8Array(0);

  static override supports(codec: AudioCodec): boolean {
    return codec === 'vorbis';
  }

  protected override async create(): Promise<OggVorbisDecoder> {
    const [identification, , setup] = splitXiphHeaders(this.config.description);
    this.setup = setup;
    const decoder = new OggVorbisDecoder();
    await decoder.ready;
    await decoder.decodeOggPages(page(identification, []));
    return decoder;
  }

  protected override decodePacket(decoder: OggVorbisDecoder, data: Uint8Array): Promise<DecodedPacket> {
    return decoder.decodeOggPages(page(data, [{ header: { vorbisSetup: this.setup }, data }]));
  }
}
