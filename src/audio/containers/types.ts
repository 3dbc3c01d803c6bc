import type { SourceInfo } from '../types';

/** A stretch of a file that one decoder decodes; a file that is several after one another has several. */
export interface Section {
  /** As WebCodecs wants it; `codec` may also be one of PCM, see `decoders/pcm`. */
  readonly config: AudioDecoderConfig;
  /** Frames at the start of what the decoder gives that are not meant to be heard: an encoder's run-up. */
  readonly skipFrames: number;
  /** Packets in order. What of the file can't be made packets of is passed over. */
  readonly packets: AsyncIterable<Uint8Array<ArrayBuffer>>;
  /**
   * After the last packet: frames that are meant to be heard, `skipFrames` not counted; what the decoder gives beyond them is
   * filling. Undefined where all counts.
   */
  keptFrames(): number | undefined;
}

/** How a file was read; complete once its sections are. */
export interface ReadReport {
  /** Something was passed over, or did not have the checksum that it names. */
  damaged: boolean;
  /** The file ends before what it holds does. */
  cut: boolean;
  /** Seconds that the file says it holds; undefined where it doesn't say. */
  expectedS: number | undefined;
}

/** A sound file whose headers have been read, but nothing of which is decoded yet. Whoever opens it closes it. */
export interface Container {
  readonly source: SourceInfo;
  /** For progress: seconds, may be an estimate. */
  readonly durationS: number | undefined;
  readonly sections: AsyncIterable<Section> | Iterable<Section>;
  readonly report: Readonly<ReadReport>;
  close(): void;
}

/** A report on a file that was read without a fault. */
export function flawless(expectedS?: number): ReadReport {
  return { damaged: false, cut: false, expectedS };
}
