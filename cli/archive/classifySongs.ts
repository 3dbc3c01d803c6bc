import { availableParallelism } from 'node:os';
import { complain } from '../support/runProgram';
import { jsonLine } from '../support/printable';
import { fromHere } from '../support/fromHere';
import { describeError } from '../support/describeError';
import { writeGenre } from './genreTag';
import { inOrder } from './inOrder';
import type { Judge } from './judge';
import { JudgePool, startJudgeThread } from './judgePool';
import type { Output } from './outputs';
import { listedSong, type ListedSong } from './playlists';
import type { ProgressBar } from './progressBar';
import type { ResultsFile } from './resultsFile';
import { briefRecord, savedRecord, type SavedRecord, type SongRecord } from './songRecord';
import type { Song } from './songs';

/** Songs for each thread that are judged, or wait for one before them: one long mix does not hold up the others. */
const AHEAD_PER_THREAD = 64;
/** A thread takes as long to start as some songs to be judged. */
const SONGS_WORTH_A_THREAD = 8;

export interface ClassifyRun {
  songs: readonly Song[];
  modelFolder: string;
  /** Threads; as many as there are cores, and songs to make them worth it, unless given. */
  jobs?: number;
  /** What earlier runs said, and where what is said now is kept. */
  results?: ResultsFile;
  /** What is printed; undefined for nothing. */
  output: Output | undefined;
  brief: boolean;
  writeTags: boolean;
  bar: ProgressBar;
}

export interface RunReport {
  judged: number;
  failed: number;
  /** Songs whose tags could not be written. */
  untagged: number;
  /** Songs that a genre was named of. */
  listed: ListedSong[];
}

/** What became of a song: its record, and that as a line; whether it was judged now. */
interface Step {
  record: SavedRecord;
  line: string;
  isNew: boolean;
}

/** Judges songs, in their order, except those that have a record; keeps, prints and tags as `run` says. */
export async function classifySongs(run: ClassifyRun): Promise<RunReport> {
  const { songs, results, output, bar } = run;
  const unknown = songs.filter(({ file }) => results?.stateOf(file) === undefined);
  const jobs = run.jobs ?? Math.min(availableParallelism(), Math.ceil(unknown.length / SONGS_WORTH_A_THREAD));
  const threads = Math.min(jobs, unknown.length);
  const judge = await startJudge(run.modelFolder, threads);
  const ahead = threads > 1 ? AHEAD_PER_THREAD * threads : 1;
  const report: RunReport = { judged: 0, failed: 0, untagged: 0, listed: [] };
  try {
    for await (const step of inOrder(songs, ahead, (song) => takeStep(song, run, judge))) {
      const { record, line, isNew } = step;
      const isJudged = record.state === 'done';
      report[isJudged ? 'judged' : 'failed']++;
      if (isNew) {
        await results?.append(line);
        bar.add(!isJudged);
      }
      const printed = output?.line(record, line);
      if (printed !== undefined) bar.above(() => process.stdout.write(printed));
      if (isNew && !isJudged) bar.above(() => complain(`${record.file}: ${record.error.message}`));
      const listed = listedSong(record);
      if (listed) report.listed.push(listed);
      if (listed && run.writeTags && !(await tag(listed, bar))) report.untagged++;
    }
  } finally {
    judge?.dispose();
    bar.clear();
  }
  return report;
}

/** In this thread where one is enough, which spares starting it; otherwise this one need not load what judges. */
async function startJudge(model: string, threads: number): Promise<Judge | undefined> {
  if (threads === 0) return undefined;
  if (threads > 1) return JudgePool.start((decoding) => startJudgeThread(model, decoding), threads);
  const { loadJudge } = await import('./judge');
  return loadJudge(model);
}

async function takeStep({ file }: Song, run: ClassifyRun, judge: Judge | undefined): Promise<Step> {
  const { results, brief } = run;
  if (!judge || results?.stateOf(file) !== undefined) {
    const line = (await results?.lineOf(file)) ?? '';
    return { record: savedRecord.parse(JSON.parse(line)), line, isNew: false };
  }
  const record: SongRecord = await judge.judge(file);
  return {
    record: savedRecord.parse(record),
    line: `${jsonLine(brief ? briefRecord(record) : record)}\n`,
    isNew: true,
  };
}

async function tag({ file, genre }: ListedSong, bar: ProgressBar): Promise<boolean> {
  try {
    await writeGenre(fromHere(file), genre);
    return true;
  } catch (error) {
    bar.above(() => complain(`${file}: ${describeError(error)}`));
    return false;
  }
}
