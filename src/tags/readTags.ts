import { TagError } from './tagError';

/** A picture of a file's own, as it stands in it. */
export interface Picture {
  /** For example `image/jpeg`. */
  mimeType: string;
  bytes: Uint8Array;
}

/** What a file says of itself; a field is absent where it says nothing. */
export interface Tags {
  title?: string;
  artist?: string;
  album?: string;
  /** All of them, with `; ` between where there are several. */
  genre?: string;
  /** The first one, mostly the cover. */
  picture?: Picture;
}

/**
 * Reads the tags of a sound file; of its bytes only those that hold them, as far as its format allows.
 *
 * @throws {TagError} `unsupported-format` where it is no sound file that is known, `damaged` where its tags can't be read
 */
export async function readTags(file: Blob, { picture = true } = {}): Promise<Tags> {
  const { title, artist, album, genre, picture: pictures } = await commonTags(file, picture);
  const [first] = pictures ?? [];
  return {
    ...(title !== undefined && { title }),
    ...(artist !== undefined && { artist }),
    ...(album !== undefined && { album }),
    ...(genre !== undefined && genre.length > 0 && { genre: genre.join('; ') }),
    ...(pictures !== undefined &&
      pictures.length > 0 && { picture: { mimeType: first.format, bytes: first.data } }),
  };
}

async function commonTags(file: Blob, picture: boolean) {
  // Loaded with the first file: whoever only writes a genre, or hears of a TagError, does without.
  const library = await import('music-metadata');
  try {
    const { common } = await library.parseBlob(file, { duration: false, skipCovers: !picture });
    return common;
  } catch (cause) {
    // Of a file that is gone the system tells.
    if (cause instanceof DOMException) throw cause;
    const isUnknown =
      cause instanceof library.CouldNotDetermineFileTypeError ||
      cause instanceof library.UnsupportedFileTypeError;
    throw new TagError(isUnknown ? 'unsupported-format' : 'damaged', undefined, { cause });
  }
}
