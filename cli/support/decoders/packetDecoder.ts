import type { EncodedPacket } from 'mediabunny';
import { AudioSample, CustomAudioDecoder } from 'mediabunny';

/** What the wasm decoders give for a packet: one array of samples in [-1, 1] per channel. */
export interface DecodedPacket {
  channelData: Float32Array[];
  samplesDecoded: number;
  sampleRate: number;
}

/** A decoder as its library gives it. */
export interface WasmDecoder {
  ready: Promise<void>;
  free(): void;
}

/** Makes a wasm decoder of single packets one that Mediabunny can use, in the place that WebCodecs has in a browser. */
export abstract class PacketDecoder<Decoder extends WasmDecoder> extends CustomAudioDecoder {
  private decoder: Decoder | undefined;

  /** A decoder that has had all it needs before the first packet, but for `ready`. */
  protected abstract create(): Decoder | Promise<Decoder>;

  protected abstract decodePacket(decoder: Decoder, data: Uint8Array): DecodedPacket | Promise<DecodedPacket>;

  override async init(): Promise<void> {
    this.decoder = await this.create();
    await this.decoder.ready;
  }

  override async decode(packet: EncodedPacket): Promise<void> {
    if (!this.decoder) throw new Error('A packet came before init() or after close().');
    const { channelData, samplesDecoded, sampleRate } = await this.decodePacket(this.decoder, packet.data);
    if (samplesDecoded === 0) return;
    const data = new Float32Array(channelData.length * samplesDecoded);
    channelData.forEach((channel, index) => {
      data.set(channel.subarray(0, samplesDecoded), index * samplesDecoded);
    });
    this.onSample(
      new AudioSample({
        ...{ data, format: 'f32-planar', sampleRate },
        ...{ numberOfChannels: channelData.length, timestamp: packet.timestamp },
      }),
    );
  }

  override flush(): void {
    // Nothing waits inside: every packet is decoded when it comes.
  }

  override close(): void {
    this.decoder?.free();
    this.decoder = undefined;
  }
}
