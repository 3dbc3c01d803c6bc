/** Where a file belongs by the folders that it came with. */
export interface PlacedFile {
  file: File;
  /** Name of the folder that is its class; undefined where it came without one. */
  className: string | undefined;
  /** Its folder inside that one; empty at the top. */
  folder: string;
}

/**
 * Each folder becomes a class: of one folder of folders those in it, of several folders they themselves. Songs that lie beside the folders of
 * one folder are of a class with its name.
 *
 * @param pathOf with the dropped folder in front, for example `music/trot/song.mp3`
 */
export function classFolders<F extends File>(files: readonly F[], pathOf: (file: F) => string): PlacedFile[] {
  const paths = files.map((file) => ({ file, folders: pathOf(file).split('/').slice(0, -1) }));
  const roots = new Set(paths.flatMap(({ folders }) => folders.slice(0, 1)));
  return paths.map(({ file, folders }) => {
    const inside = roots.size === 1 && folders.length > 1 ? folders.slice(1) : folders;
    return { file, className: inside.at(0), folder: inside.slice(1).join('/') };
  });
}
