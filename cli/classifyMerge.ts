/** Puts the results of shares together. `npm run classify:merge -- --help` tells how. */
import { mergeResults, type MergeFaults } from './archive/mergeResults';
import { withListed } from './archive/nameList';
import { findSongs } from './archive/songs';
import { fromHere } from './support/fromHere';
import { complain, runProgram, UsageError } from './support/runProgram';

const PROGRAM = {
  usage: 'Usage: npm run classify:merge -- OUT SHARE... --of FILE|FOLDER|PATTERN|- [--of ...] [-0]',
  help: `Puts the files that "npm run classify -- --shard I/N --out SHARE" wrote into one, as a single run would have written it, in the
order of the songs. Only where every song has one line: what is missing, twice, not of these songs, or of another network is named
on stderr, nothing is written, and the exit code is 1.

  --of NAME      the songs: what the shares were called with
  -0, --null     the list on stdin, of "--of -", has a NUL behind each name; otherwise a newline`,
  options: {
    of: { type: 'string', multiple: true },
    null: { type: 'boolean', short: '0', default: false },
  },
  arguments: { least: 2 },
} as const;

/** How many of a kind are named. */
const NAMED = 10;

function sentencesOf({ missing, twice, unlisted, models }: MergeFaults, shares: number): string[] {
  const named = (files: readonly string[]) =>
    files.slice(0, NAMED).join(', ') + (files.length > NAMED ? ` and ${files.length - NAMED} more` : '');
  const from = [...new Set(missing.map(({ share }) => share))].sort((a, b) => a - b);
  return [
    ...(missing.length > 0
      ? [
          `${missing.length} missing: ${named(missing.map(({ file }) => file))}`,
          `If these were ${shares} shares, run again: ${from.map((share) => `${share}/${shares}`).join(', ')}`,
        ]
      : []),
    ...(twice.length > 0 ? [`${twice.length} twice: ${named(twice)}`] : []),
    ...(unlisted.length > 0 ? [`${unlisted.length} not among the songs: ${named(unlisted)}`] : []),
    ...(models.length > 0 ? [`Of several networks: ${models.join(', ')}`] : []),
  ];
}

await runProgram(PROGRAM, async ({ positionals: [out, ...shares], values }) => {
  if (values.of === undefined) throw new UsageError('--of is missing: which songs are to be there?');
  const separator = values.null ? '\0' : '\n';
  const { songs, troubles } = await findSongs(
    await withListed(values.of, { input: process.stdin, separator }),
  );
  troubles.forEach(complain);
  if (troubles.length > 0) throw new Error('What songs there are is not known.');
  const faults = await mergeResults(fromHere(out), shares.map(fromHere), songs);
  if (faults) {
    sentencesOf(faults, shares.length).forEach(complain);
    process.exitCode = 1;
  } else {
    complain(`${songs.length} files`);
  }
});
