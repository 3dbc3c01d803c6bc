import type { DecodedFrames, DecoderFactory, PacketDecoder } from '../../../src/audio';

/** What the libraries give for a packet: one array of samples in [-1, 1] per channel. */
export interface DecodedPacket {
  channelData: Float32Array[];
  samplesDecoded: number;
  sampleRate: number;
  /** What went wrong on the way. */
  errors: unknown[];
}

/** A decoder as its library gives it. */
interface WasmDecoder {
  ready: Promise<void>;
  free(): void;
}

/** How a library decodes a codec. */
export interface WasmCodec<Decoder extends WasmDecoder> {
  supports: (config: AudioDecoderConfig) => boolean;
  /** A decoder that has had all it needs before the first packet, but for `ready`. */
  create: (config: AudioDecoderConfig) => Decoder | Promise<Decoder>;
  decode: (decoder: Decoder, packet: Uint8Array) => DecodedPacket | Promise<DecodedPacket>;
}

/** Makes a wasm library one of our decoders, in the place that WebCodecs has in a browser. */
export function wasmDecoders<Decoder extends WasmDecoder>(codec: WasmCodec<Decoder>): DecoderFactory {
  return {
    supports: codec.supports,
    create: async (config) => {
      const decoder = await quietly(() => codec.create(config));
      await decoder.ready;
      return packetDecoder(decoder, codec);
    },
  };
}

function packetDecoder<Decoder extends WasmDecoder>(
  decoder: Decoder,
  { decode }: WasmCodec<Decoder>,
): PacketDecoder {
  let lostPackets = 0;
  return {
    decode: async (packet): Promise<DecodedFrames[]> => {
      const { channelData, samplesDecoded, sampleRate, errors } = await quietly(() =>
        decode(decoder, packet),
      );
      if (errors.length > 0) lostPackets += 1;
      if (samplesDecoded === 0) return [];
      return [{ channels: channelData.map((channel) => channel.subarray(0, samplesDecoded)), sampleRate }];
    },
    // Nothing waits inside: every packet is decoded when it comes.
    flush: () => Promise.resolve([]),
    get lostPackets() {
      return lostPackets;
    },
    close: () => {
      decoder.free();
    },
  };
}

/** The libraries print what they count as an error too; it is told once, by who uses them. */
function quietly<T>(call: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return call();
  } finally {
    console.error = error;
  }
}
