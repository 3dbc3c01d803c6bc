import { sampleBytes, type PcmCodec } from '../decoders/pcm';
import type { ByteSource } from './byteSource';
import { checkPlausible } from './plausible';
import { flawless, type Container } from './types';

/** Frames in a packet. */
const PACKET_FRAMES = 8192;

/** Uncompressed samples somewhere in a file. */
export interface PcmLayout {
  format: string;
  codec: PcmCodec;
  sampleRate: number;
  channels: number;
  /** Bytes before the first sample. */
  start: number;
  /** Bytes that the header names; undefined where it leaves that open. */
  bytes: number | undefined;
}

/**
 * @throws AudioDecodeError `implausible`
 */
export function pcmContainer(source: ByteSource, layout: PcmLayout): Container {
  const { format, codec, sampleRate, channels, start } = layout;
  const info = checkPlausible({ format, codec, sampleRate, channels });
  const frameBytes = channels * sampleBytes(codec);
  const end = Math.min(start + (layout.bytes ?? Infinity), source.size);
  const secondsIn = (bytes: number): number => Math.floor(bytes / frameBytes) / sampleRate;

  async function* packets() {
    for (let at = start; at < end; at += PACKET_FRAMES * frameBytes) {
      yield await source.read(at, Math.min(PACKET_FRAMES * frameBytes, end - at));
    }
  }
  const section = {
    config: { codec, sampleRate, numberOfChannels: channels },
    skipFrames: 0,
    packets: packets(),
    keptFrames: () => undefined,
  };
  return {
    source: info,
    durationS: secondsIn(Math.max(0, end - start)),
    sections: [section],
    report: flawless(layout.bytes === undefined ? undefined : secondsIn(layout.bytes)),
    close: () => undefined,
  };
}
