/** How frames look in a version of ID3v2. */
export interface Id3Version {
  major: 2 | 3 | 4;
  /** Of a frame's id, and of its size. */
  idBytes: 3 | 4;
  headerBytes: 6 | 10;
  genreId: 'TCO' | 'TCON';
}

/** id3.org/id3v2-00, id3.org/id3v2.3.0, id3.org/id3v2.4.0-structure. */
export const ID3_VERSIONS: readonly Id3Version[] = [
  { major: 2, idBytes: 3, headerBytes: 6, genreId: 'TCO' },
  { major: 3, idBytes: 4, headerBytes: 10, genreId: 'TCON' },
  { major: 4, idBytes: 4, headerBytes: 10, genreId: 'TCON' },
];
