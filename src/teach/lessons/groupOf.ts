/** What stands for no artist in particular. */
const NOBODY = /^(unknown|various|va$|v\.a\.|compilation|misc|single|album|cd ?\d|disc ?\d|\d+$)/i;

/**
 * By which a song is kept together with others of the same artist, as far as can be seen: the artist of its tags, else the folder in which it
 * lies inside its class, else what stands before ' - ' in its name. A song of which nothing can be seen is a group of its own.
 *
 * @param folder inside that of its class; empty where it lies in that itself
 */
export function groupOf({
  hash,
  name,
  folder,
  artist,
}: {
  hash: string;
  name: string;
  folder: string;
  artist: string | undefined;
}): string {
  const dash = /^(?:\d+[ ._-]+)?(.+?) +[-–—] +\S/.exec(name)?.[1];
  const seen = [artist, folder.split('/')[0], dash].find((text) => {
    const trimmed = text?.trim();
    return trimmed !== undefined && trimmed !== '' && !NOBODY.test(trimmed);
  });
  return seen === undefined ? `song:${hash}` : `artist:${seen.trim().normalize().toLowerCase()}`;
}
