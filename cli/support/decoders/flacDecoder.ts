import { FLACDecoder } from '@wasm-audio-decoders/flac';
import type { AudioCodec } from 'mediabunny';
import type { DecodedPacket } from './packetDecoder';
import { PacketDecoder } from './packetDecoder';

/** FLAC, by libFLAC in wasm. */
export class FlacDecoder extends PacketDecoder<FLACDecoder> {
  static override supports(codec: AudioCodec): boolean {
    return codec === 'flac';
  }

  protected override create(): FLACDecoder {
    return new FLACDecoder();
  }

  protected override decodePacket(decoder: FLACDecoder, data: Uint8Array): Promise<DecodedPacket> {
    return decoder.decodeFrames([data]);
  }
}
