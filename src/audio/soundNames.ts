const endings = (list: string) => new Set(list.split(' '));

/** Endings that browsers and our decoders call audio; the file's own bytes decide in the end. */
const AUDIO = endings(
  'aac aif aifc aiff alac amr au caf flac m4a m4b mka mp1 mp2 mp3 mp4 mpga oga ogg opus ra spx wav wave weba webm wma wv',
);
/** Lists of songs, which browsers call audio. */
const PLAYLISTS = endings('asx cue m3u m3u8 pls wax wpl wvx xspf');
/** Films, which may have sound, and files without an ending: only their first bytes tell. */
const UNCERTAIN = endings('3g2 3gp 3gpp m4v mkv mov qt').add('');

/** What a file is by its name: `uncertain` where its first bytes are to be asked, `unknown` of an ending that says nothing about it. */
export type NameSays = 'audio' | 'uncertain' | 'no' | 'unknown';

/** What the name of a file says of it; a path has `/` between its parts. */
export function soundByName(path: string): NameSays {
  const ending = /[^./]\.([^./]+)$/.exec(path)?.[1].toLowerCase() ?? '';
  if (isCompanion(path) || PLAYLISTS.has(ending)) return 'no';
  if (AUDIO.has(ending)) return 'audio';
  return UNCERTAIN.has(ending) ? 'uncertain' : 'unknown';
}

/** What a Mac leaves beside files on foreign disks and in archives: `._song.mp3` and all in `__MACOSX` hold no sound. */
function isCompanion(path: string): boolean {
  const parts = path.split('/');
  return parts.includes('__MACOSX') || (parts.at(-1) ?? '').startsWith('._');
}
