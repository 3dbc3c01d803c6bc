import { AudioDecodeError, type AudioDecodeReason } from '../../src/audio';

const SENTENCES: Record<AudioDecodeReason, string> = {
  empty: 'the file is empty',
  'unknown-format': 'not a sound file that we know',
  'unsupported-codec': 'there is no decoder here for what is in it; convert it to mp3, flac, ogg or wav',
  'no-audio': 'there is no sound in it',
  corrupt: 'the file is damaged; nothing in it could be decoded',
};

/** What went wrong, for one line on a terminal. */
export function describeError(error: unknown): string {
  if (error instanceof AudioDecodeError) {
    return SENTENCES[error.reason] + (error.format === undefined ? '' : ` (${error.format})`);
  }
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}
