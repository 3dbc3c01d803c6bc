/** Names the genre of sound files, by the pipeline of the page. `npm run classify -- --help` tells how. */
import path from 'node:path';
import { classifySongs, type RunReport } from './archive/classifySongs';
import { withListed } from './archive/nameList';
import { csvOutput, jsonOutput, tableOutput, type Output } from './archive/outputs';
import { writePlaylists } from './archive/playlists';
import { ProgressBar } from './archive/progressBar';
import { ResultsFile } from './archive/resultsFile';
import { readShare, shareOf } from './archive/share';
import { findSongs } from './archive/songs';
import { calledAs } from './support/calledAs';
import { fromHere } from './support/fromHere';
import { modelCard, modelFolder } from './support/modelFolder';
import { complain, runProgram, UsageError } from './support/runProgram';

const PROGRAM = {
  usage: `Usage: ${calledAs('classify')} FILE|FOLDER|PATTERN|-... [-0] [--json|--csv] [--out FILE] [--brief] [--jobs N] [--shard I/N] [--write-tags] [--playlists DIR] [--model NAME|DIR|FILE.genrescope]`,
  help: `Names the genre of sound files: of those that are named, of all songs in folders and below, of what matches a pattern in quotes,
and, for a -, of those that are listed on stdin. Hidden files, and links to folders, are passed over.

Prints a table in the end, or with --json one object a line, in the order of the files, of the shape that the page
exports. A file that can't be judged gets a line on stderr, the others go on. On a terminal, stderr
shows how far it is. Exit codes: 0 all were judged, 1 some were not, or their tags not written, 2 it was called wrongly.

  -0, --null         the list on stdin has a NUL behind each name, as "find -print0" writes it; otherwise a newline
  --json             one line of JSON a file: cli/archive/songRecord.ts and src/classify/resultRecord.ts say what stands in it
  --csv              a table for spreadsheets, as the page exports it
  --out FILE         keeps the lines of --json in FILE. Files that have a line there, also one that says why they could not be judged,
                     are not judged again: a run that was ended, however, goes on by the same command
  --brief            lines without the timeline and what was measured: a fraction of the size, and the same whenever they are made
  --jobs N           threads that judge side by side, as many as there are cores unless given; each takes some 200 MB
  --shard I/N        only the I-th of N shares of the files, by a hash of their paths from the folder that was named; "auto": as the
                     environment of a Slurm array or a Kubernetes Indexed Job says (docs/archives.md)
  --write-tags       writes the genre into the tags of the files it was named of (mp3, flac, ogg, opus, wav), of files known by
                     --out too; all else in them stays as it is, but for the time of change
  --playlists DIR    writes a playlist for each genre into DIR, as M3U8 with relative paths
  --model NAME|DIR|FILE
                     the network that listens: one of public/models by its name, a folder, or a file that ends with .genrescope, as the page
                     exports what it was taught; genre unless given`,
  options: {
    null: { type: 'boolean', short: '0', default: false },
    json: { type: 'boolean', default: false },
    csv: { type: 'boolean', default: false },
    out: { type: 'string' },
    brief: { type: 'boolean', default: false },
    jobs: { type: 'string' },
    shard: { type: 'string' },
    'write-tags': { type: 'boolean', default: false },
    playlists: { type: 'string' },
    model: { type: 'string', default: 'genre' },
  },
  arguments: { least: 1 },
} as const;

function jobsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new UsageError(`--jobs takes a whole number above 0, not "${text}".`);
  return Number(text);
}

/** A table of thousands helps nobody: where the results are kept, only what was asked for is printed. */
async function outputOf(
  values: { json: boolean; csv: boolean; out?: string },
  model: string,
): Promise<Output | undefined> {
  if (values.json && values.csv) throw new UsageError('--json and --csv do not go together.');
  if (values.json) return jsonOutput;
  if (values.csv) return csvOutput((await modelCard(model)).genres);
  return values.out === undefined ? tableOutput() : undefined;
}

function summary({ judged, failed, untagged }: RunReport, known: number): string {
  return [
    `${judged + failed} files: ${judged} judged, ${failed} failed`,
    ...(known === 0 ? [] : [`${known} of them were known`]),
    ...(untagged === 0 ? [] : [`the tags of ${untagged} were not written`]),
  ].join('; ');
}

await runProgram(PROGRAM, async ({ positionals, values }) => {
  const jobs = jobsOf(values.jobs);
  const share = values.shard === undefined ? undefined : readShare(values.shard, process.env);
  const folder = modelFolder(values.model);
  const output = await outputOf(values, folder);
  const out = values.out === undefined ? undefined : fromHere(values.out);
  const results =
    out === undefined ? undefined : await ResultsFile.open(out, { model: path.basename(folder) });

  const separator = values.null ? '\0' : '\n';
  const found = await findSongs(await withListed(positionals, { input: process.stdin, separator }));
  const songs = share
    ? found.songs.filter(({ key }) => shareOf(key, share.count) === share.index)
    : found.songs;
  const states = songs.map(({ file }) => results?.stateOf(file));
  const known = states.filter((state) => state !== undefined).length;
  const failed = states.filter((state) => state === 'failed').length;

  found.troubles.forEach(complain);
  if (found.songs.length === 0 && found.troubles.length === 0) complain('There are no songs there.');
  const report = await classifySongs({
    ...{ songs, modelFolder: folder, results, output, brief: values.brief, jobs },
    writeTags: values['write-tags'],
    bar: new ProgressBar(process.stderr, { total: songs.length, done: known, failed }),
  });
  await results?.close();
  const end = output?.end();
  if (end !== undefined) process.stdout.write(end);
  if (values.playlists !== undefined) {
    for (const file of await writePlaylists(values.playlists, report.listed)) {
      complain(`${file}: no playlist can name it, since its path holds a line break`);
    }
  }
  if (out !== undefined) complain(summary(report, known));
  if (found.troubles.length + report.failed + report.untagged > 0) process.exitCode = 1;
});
