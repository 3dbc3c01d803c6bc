/** Decoded sound: one array of samples per channel, all of one length. */
export interface DecodedFrames {
  channels: Float32Array[];
  /** Hz */
  sampleRate: number;
}

/** Decodes the packets of one section of a file, in order. Whoever makes it closes it. */
export interface PacketDecoder {
  /**
   * Takes a packet and gives what has been decoded, which may be of earlier packets, or nothing yet. A packet that can't be
   * decoded is passed over and counted.
   *
   * @throws AudioDecodeError `corrupt` where the decoder gives no sign of life any more, or nothing but refusals
   */
  decode(packet: Uint8Array<ArrayBuffer>): Promise<DecodedFrames[]>;
  /** What is left when no packet follows. Throws as `decode` does. */
  flush(): Promise<DecodedFrames[]>;
  /** Packets that could not be decoded so far. */
  readonly lostPackets: number;
  close(): void;
}

/** Makes decoders of some codecs. */
export interface DecoderFactory {
  supports(config: AudioDecoderConfig): boolean | Promise<boolean>;
  create(config: AudioDecoderConfig): PacketDecoder | Promise<PacketDecoder>;
}
