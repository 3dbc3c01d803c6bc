import { percent } from '../../cli/support/format';
import { diskFiles, modelFolder } from '../../cli/support/modelFolder';
import { nodeBackendFiles } from '../../cli/support/nodeBackendFiles';
import { loadNetwork, startBackend } from '../../src/models/load';
import type { TaughtSong } from '../../src/teach';
import { fitHeads, keptHead, teach } from '../../src/teach/train';
import { answerTo, drawSongs, heldOutAccuracy } from './draws';
import { embedClips } from './embedClips';
import { CLASSES, readOtherClips } from './teachClips';

/** Clips of each genre of the network. */
const MOST = 20;
const PER_CLASS = 5;

const share = (songs: readonly TaughtSong[], holds: (song: TaughtSong) => boolean): number =>
  songs.filter(holds).length / songs.length;

/**
 * What keeping the network's own genres costs: new songs of the classes that are taken for theirs, with and without the genres; and of music
 * of the genres, what is still taken for its own, and what is taken for a class.
 */
export async function besideOwnGenres(
  dataFolder: string,
  songs: readonly TaughtSong[],
  { first, draws }: { first: number; draws: number },
): Promise<void> {
  const network = await loadNetwork(diskFiles(modelFolder('genre')), { backendFiles: nodeBackendFiles });
  const kept = keptHead(network, []);
  network.dispose();
  const others = await embedClips(dataFolder, await readOtherClips(dataFolder, kept.genres, MOST));
  await startBackend(nodeBackendFiles, 'wasm');
  const classes = CLASSES.length;
  const rows: number[][] = [];
  for (let draw = first; draw < first + draws; draw++) {
    const { taught, tested } = drawSongs(songs, { classes, perClass: PER_CLASS, seed: draw });
    const known = new Set(taught.map(({ group }) => group));
    const foreign = others.filter(({ group }) => !known.has(group));
    const { head } = await teach(taught, classes, { kept });
    const [alone] = fitHeads(taught, classes, [3e-3]);
    rows.push([
      heldOutAccuracy(alone, tested, classes),
      heldOutAccuracy(head, tested, classes),
      share(foreign, (song) => answerTo(kept.head, song) === song.label),
      share(foreign, (song) => answerTo(head, song) === classes + song.label),
      share(foreign, (song) => answerTo(head, song) < classes),
    ]);
  }
  const [alone, beside, before, after, taken] = rows[0].map(
    (_, column) => rows.reduce((sum, row) => sum + row[column], 0) / rows.length,
  );
  console.log(
    `beside the network's own ${kept.genres.length} genres: songs of the classes ${percent(beside, 1)} (${percent(alone, 1)} without them); ` +
      `${others.length} songs of the genres ${percent(after, 1)} (${percent(before, 1)} before), ${percent(taken, 1)} taken for a class`,
  );
}
