/**
 * Why sound could not be had from a source.
 *
 * - `empty`: not a single byte
 * - `unknown-format`: not a sound file, or none that we know
 * - `unsupported-format`: a file of the kind that `format` names, which is not read here
 * - `notes-only`: MIDI and the like: notes to be played, no sound
 * - `unsupported-codec`: the file is understood, but its codec, which `format` names, has no decoder here
 * - `no-audio`: understood, but without an audio track or without a single sample
 * - `incomplete-download`: its end, where the index stands, is not there
 * - `implausible`: its header says what no sound is, for example a rate of 1 Hz; `detail` says what
 * - `corrupt`: damaged so that nothing sensible could be decoded
 */
export type AudioDecodeReason =
  | 'empty'
  | 'unknown-format'
  | 'unsupported-format'
  | 'notes-only'
  | 'unsupported-codec'
  | 'no-audio'
  | 'incomplete-download'
  | 'implausible'
  | 'corrupt';

/** Sound could not be decoded; `reason` chooses the sentence that a person reads, `format` and `detail` fill it in. */
export class AudioDecodeError extends Error {
  override readonly name = 'AudioDecodeError';
  readonly reason: AudioDecodeReason;
  /** Container or codec as far as it was recognised, as in `SourceInfo` or as people call it. */
  readonly format: string | undefined;
  readonly detail: string | undefined;

  constructor(
    reason: AudioDecodeReason,
    options: { format?: string | undefined; detail?: string; cause?: unknown } = {},
  ) {
    const { format, detail, cause } = options;
    const known = [format, detail].filter((part) => part !== undefined);
    super(known.length === 0 ? reason : `${reason} (${known.join(', ')})`, { cause });
    this.reason = reason;
    this.format = format;
    this.detail = detail;
  }
}
