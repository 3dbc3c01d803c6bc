/**
 * Why sound could not be had from a source.
 *
 * - `empty`: not a single byte
 * - `unknown-format`: not a sound file, or none that we know
 * - `unsupported-codec`: the file is understood, but its codec has no decoder here
 * - `no-audio`: understood, but without an audio track or without a single sample
 * - `corrupt`: damaged so that nothing sensible could be decoded
 */
export type AudioDecodeReason = 'empty' | 'unknown-format' | 'unsupported-codec' | 'no-audio' | 'corrupt';

/** Sound could not be decoded; `reason` chooses the sentence that a person reads, `format` fills it in. */
export class AudioDecodeError extends Error {
  override readonly name = 'AudioDecodeError';
  readonly reason: AudioDecodeReason;
  /** Container or codec as far as it was recognised, as in `SourceInfo.format`. */
  readonly format: string | undefined;

  constructor(reason: AudioDecodeReason, options: { format?: string; cause?: unknown } = {}) {
    const { format, cause } = options;
    super(format === undefined ? reason : `${reason} (${format})`, { cause });
    this.reason = reason;
    this.format = format;
  }
}
