import type { AudioCodec } from 'mediabunny';
import { OpusDecoder as LibOpusDecoder } from 'opus-decoder';
import type { DecodedPacket } from './packetDecoder';
import { PacketDecoder } from './packetDecoder';

/** Opus, by libopus in wasm. Mono and stereo; surround (mapping families 1 and 255) is refused. */
export class OpusDecoder extends PacketDecoder<LibOpusDecoder> {
  static override supports(codec: AudioCodec, { numberOfChannels }: AudioDecoderConfig): boolean {
    return codec === 'opus' && numberOfChannels <= 2;
  }

  protected override create(): LibOpusDecoder {
    return new LibOpusDecoder({ channels: this.config.numberOfChannels });
  }

  protected override decodePacket(decoder: LibOpusDecoder, data: Uint8Array): DecodedPacket {
    return decoder.decodeFrame(data);
  }
}
