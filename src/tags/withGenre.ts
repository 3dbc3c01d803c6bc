import { AudioDecodeError } from '../audio';
import { ByteSource, identifyAtOnce } from '../audio/containers';
import { applyEdits, type Edit } from './edits';
import { mp3Edits } from './id3/mp3';
import { mp4Edits } from './mp4/mp4';
import { TagError } from './tagError';
import { wavEdits } from './wav/wav';
import { flacEdits } from './xiph/flac';
import { oggEdits } from './xiph/ogg';

const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * A sound file with `genre` as its one genre: ID3v2 in mp3, a Vorbis comment in flac, ogg and opus, an item of iTunes' in m4a, an INFO
 * list or an ID3 chunk in wav. All other tags, pictures and the sound are, bit for bit, those of `file`, which must stay as it is for
 * as long as the result is used: the result is put together of its pieces.
 *
 * @throws {TagError} as its `reason` says; what the system says where the file can't be read
 */
export async function withGenre(file: Blob, genre: string): Promise<Blob> {
  return applyEdits(file, await genreEdits(file, genre));
}

/** What `withGenre` changes; `inverseEdits` undoes it. */
export async function genreEdits(file: Blob, genre: string): Promise<Edit[]> {
  const written = genre.trim();
  if (written === '' || CONTROL.test(written)) throw new TagError('bad-genre');
  const source = new ByteSource(file);
  const found = await identify(source);
  switch (found?.kind) {
    case 'mp3':
      return mp3Edits(source, written);
    case 'flac':
      return flacEdits(source, written, found.start);
    case 'ogg':
      return oggEdits(source, written, found.start);
    case 'mp4':
      return mp4Edits(source, written);
    case 'wav':
      return wavEdits(source, written);
    case 'aac':
    case 'aiff':
    case 'matroska':
    case 'ts':
    case undefined:
      throw new TagError('unsupported-format', found?.kind);
  }
}

async function identify(source: ByteSource) {
  try {
    return await identifyAtOnce(source);
  } catch (error) {
    if (!(error instanceof AudioDecodeError)) throw error;
    throw new TagError('unsupported-format', error.format, { cause: error });
  }
}
