import type { LibraryRow } from './rows';

/**
 * Songs as an extended M3U playlist in UTF-8, with paths relative to their folder, in which the playlist is to lie. A path with a line
 * break, which no line can hold, is left out.
 */
export function playlist(
  rows: readonly Pick<LibraryRow, 'path' | 'title' | 'artist' | 'durationS'>[],
): string {
  const songs = rows.filter(({ path }) => !/[\r\n]/.test(path));
  const lines = songs.flatMap(({ path, title, artist, durationS }) => [
    `#EXTINF:${Math.round(durationS ?? -1)},${oneLine(artist ? `${artist} - ${title}` : title)}`,
    // What begins with a number sign would be a comment.
    path.startsWith('#') ? `./${path}` : path,
  ]);
  return ['#EXTM3U', ...lines, ''].join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A genre as the name of a file that every system takes. */
export function playlistName(genre: string): string {
  const safe = genre
    .replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, '-')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return `${safe || 'genre'}.m3u8`;
}
