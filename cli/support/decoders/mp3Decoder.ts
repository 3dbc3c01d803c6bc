import type { AudioCodec } from 'mediabunny';
import { MPEGDecoder } from 'mpg123-decoder';
import type { DecodedPacket } from './packetDecoder';
import { PacketDecoder } from './packetDecoder';

/** MP3, by mpg123 in wasm. */
export class Mp3Decoder extends PacketDecoder<MPEGDecoder> {
  static override supports(codec: AudioCodec): boolean {
    return codec === 'mp3';
  }

  protected override create(): MPEGDecoder {
    return new MPEGDecoder({ enableGapless: false });
  }

  protected override decodePacket(decoder: MPEGDecoder, data: Uint8Array): DecodedPacket {
    return decoder.decodeFrame(data);
  }
}
