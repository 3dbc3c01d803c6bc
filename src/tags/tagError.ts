/**
 * Why the tags of a file could not be read or written.
 *
 * - `unsupported-format`: no tags are written into files of this kind; `format` names it where it is known
 * - `damaged`: what surrounds the tags is not as its format asks for, so that nothing can be written without harm
 * - `too-large`: with the new tag, something would be larger than its format can say
 * - `bad-genre`: a genre that is empty, or holds control characters
 */
export type TagErrorReason = 'unsupported-format' | 'damaged' | 'too-large' | 'bad-genre';

/** Tags could not be read or written; the file is as it was. `reason` chooses the sentence that a person reads. */
export class TagError extends Error {
  override readonly name = 'TagError';
  readonly reason: TagErrorReason;
  /** Of the file, as far as it was recognised. */
  readonly format: string | undefined;

  constructor(reason: TagErrorReason, format?: string, options?: ErrorOptions) {
    super(format === undefined ? reason : `${reason} (${format})`, options);
    this.reason = reason;
    this.format = format;
  }
}
