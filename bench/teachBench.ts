/**
 * npm run teach-bench -- DATA_DIR [--draws N] [--first SEED] [--beside]
 *
 * How well heads are taught with few songs: five classes that no network of ours tells apart (other genres, finer styles), five songs each,
 * tested on songs of other artists, against scikit-learn's LogisticRegressionCV on the same embeddings where there is one; whether the accuracy
 * that the page states holds; and how long ten classes of 20 songs take. With
 * --beside also what becomes of the classes, and of the network's own genres, where these are kept as answers. Draws are numbered from SEED, 1
 * unless given. DATA_DIR has a clips.csv with the columns genre, note, group, file.
 */
import { parseArgs } from 'node:util';
import { startBackend } from '../src/models/load';
import { teach } from '../src/teach/train';
import { nodeBackendFiles } from '../cli/support/nodeBackendFiles';
import { fromHere } from '../cli/support/fromHere';
import { percent } from '../cli/support/format';
import { besideOwnGenres } from './teach/besideOwnGenres';
import { drawSongs, heldOutAccuracy } from './teach/draws';
import { embedClips } from './teach/embedClips';
import { inventedSongs } from './teach/inventedSongs';
import { logisticRegressionCv } from './teach/scikitLearn';
import { CLASSES, readTeachClips } from './teach/teachClips';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    draws: { type: 'string', default: '10' },
    first: { type: 'string', default: '1' },
    beside: { type: 'boolean', default: false },
  },
});
const dataFolder = positionals.at(0);
if (dataFolder === undefined)
  throw new Error('Usage: npm run teach-bench -- DATA_DIR [--draws N] [--first SEED] [--beside]');

const clips = await readTeachClips(fromHere(dataFolder));
const songs = await embedClips(fromHere(dataFolder), clips);
const { backend } = await startBackend(nodeBackendFiles, 'wasm');
console.log(
  `${songs.length} songs: ${CLASSES.map(({ name }, label) => `${name} ${songs.filter((song) => song.label === label).length}`).join(', ')}; tfjs on ${backend}`,
);

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const rows: { ours: number; theirs: number | undefined; stated: number; held: boolean }[] = [];
const first = Number(values.first);
for (let draw = first; draw < first + Number(values.draws); draw++) {
  const { taught, tested } = drawSongs(songs, { classes: CLASSES.length, perClass: 5, seed: draw });
  const before = process.cpuUsage();
  const { head, validation, strength } = await teach(taught, CLASSES.length);
  const used = process.cpuUsage(before);
  const ms = (used.user + used.system) / 1000;
  if (!validation) throw new Error('There is nothing to compare: the page would state no accuracy.');
  const ours = heldOutAccuracy(head, tested, CLASSES.length);
  const theirs = await logisticRegressionCv(taught, tested, CLASSES.length);
  const { accuracy: stated, interval95 } = validation;
  const held = ours >= interval95[0] && ours <= interval95[1];
  rows.push({ ours, theirs, stated, held });
  console.log(
    `draw ${draw}: ${tested.length} songs of other artists, macro accuracy ${percent(ours, 1)}, scikit-learn ${theirs === undefined ? 'not there' : percent(theirs, 1)}; stated ${percent(stated, 1)} (${percent(interval95[0])} to ${percent(interval95[1])})${held ? '' : ', which does not hold'}; C ${strength}, ${Math.round(ms)} ms of one core`,
  );
}
const compared = rows.flatMap(({ theirs }) => (theirs === undefined ? [] : [theirs]));
console.log(
  `mean ${percent(mean(rows.map(({ ours }) => ours)), 1)}${compared.length > 0 ? `, scikit-learn ${percent(mean(compared), 1)}` : ''}, stated ${percent(mean(rows.map(({ stated }) => stated)), 1)}; the interval holds in ${rows.filter(({ held }) => held).length} of ${rows.length} draws`,
);

if (values.beside) await besideOwnGenres(fromHere(dataFolder), songs, { first, draws: Number(values.draws) });

const many = inventedSongs({ classes: 10, perClass: 20, features: songs[0].features.length });
const cpuBefore = process.cpuUsage();
const startMs = performance.now();
await teach(many, 10);
const { user, system } = process.cpuUsage(cpuBefore);
console.log(
  `ten classes of 20 songs: ${((user + system) / 1e6).toFixed(1)} s of one core, ${((performance.now() - startMs) / 1000).toFixed(1)} s by the clock`,
);
