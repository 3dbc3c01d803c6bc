import type { Classification, Classifier } from '../classify';
import { packError } from '../workers';
import type { Collection } from './collection';
import { contentHash } from './contentHash';
import { JudgingCrew } from './judgingCrew';
import type { OwnTags, Song, SongScores } from './types';

/** How the bytes of a file are had, in this visit. */
export interface FileSource {
  open: () => Promise<File>;
  /** Of a folder that the browser lends. */
  handle?: FileSystemFileHandle | undefined;
}

export interface ListenerOptions {
  collection: Collection;
  load: () => Promise<Classifier>;
  readTags: (file: File) => Promise<OwnTags>;
  /** See `crewSize`. */
  workers: number;
  /** Something that stops all the work: no network, no room in the browser's database. */
  onFailure: (error: unknown) => void;
  /** How much is to be done, or what can be read, changed. */
  onChange: () => void;
}

interface Job {
  hash: string;
  id: string;
}

/**
 * Reads files, and has those judged whose content is not known yet: each content once, however many files hold it. Does nothing before
 * `resume`.
 */
export class Listener {
  readonly sources = new Map<string, FileSource>();
  /** Files that could not be read in this visit, by id. */
  readonly unreadable = new Map<string, unknown>();
  private readonly options: ListenerOptions;
  private readonly crew: JudgingCrew<Job, Classifier>;
  private readonly unread = new Set<string>();
  private readonly unjudged = new Map<string, Job>();
  private readonly running = new Set<string>();
  /** Files that were judged in this visit. */
  judgedFiles = 0;
  private reading = false;
  private stopped = true;

  constructor(options: ListenerOptions) {
    this.options = options;
    this.crew = new JudgingCrew({
      workers: options.workers,
      load: options.load,
      take: () => this.take(),
      giveBack: (job) => {
        this.running.delete(job.hash);
        this.unjudged.set(job.hash, job);
      },
      judge: (job, classifier, signal) => this.judge(job, classifier, signal),
      onFailure: (error) => this.fail(error),
    });
  }

  /** Files that wait to be read or judged, those included on which somebody works. */
  get waiting(): number {
    return this.unread.size + this.unjudged.size + this.running.size;
  }

  /** Files that can be had now: what is not known of them is found out. */
  add(sources: ReadonlyMap<string, FileSource>): void {
    for (const [id, source] of sources) {
      this.sources.set(id, source);
      this.unreadable.delete(id);
      const hash = this.options.collection.files.get(id)?.hash;
      if (hash === undefined) this.unread.add(id);
      else this.want(hash, id);
    }
    this.work();
  }

  /** Files that are no longer there. */
  remove(ids: Iterable<string>): void {
    const gone = new Set(ids);
    for (const id of gone) {
      this.sources.delete(id);
      this.unread.delete(id);
      this.unreadable.delete(id);
    }
    const jobs = [...this.unjudged.values()].filter(({ id }) => gone.has(id));
    for (const { hash } of jobs) this.unjudged.delete(hash);
    this.wantCopies(new Set(jobs.map(({ hash }) => hash)));
  }

  pause(): void {
    this.stopped = true;
    this.crew.stop();
  }

  /** Goes on, also after a failure. */
  resume(): void {
    this.stopped = false;
    this.work();
  }

  /** Judges again what failed. */
  async retry(): Promise<void> {
    const { collection } = this.options;
    await collection.forgetFailures();
    this.add(new Map(this.sources));
  }

  private work(): void {
    this.options.onChange();
    if (this.stopped) return;
    this.crew.start();
    if (!this.reading) void this.readAll();
  }

  private fail(error: unknown): void {
    this.pause();
    this.options.onFailure(error);
  }

  private want(hash: string, id: string): void {
    const { songs } = this.options.collection;
    if (!songs.has(hash) && !this.running.has(hash)) this.unjudged.set(hash, { hash, id });
  }

  /** What was to be judged of files that are gone is judged of others that hold the same. */
  private wantCopies(hashes: ReadonlySet<string>): void {
    if (hashes.size === 0) return;
    const { files } = this.options.collection;
    for (const id of this.sources.keys()) {
      const hash = files.get(id)?.hash;
      if (hash !== undefined && hashes.has(hash)) this.want(hash, id);
    }
  }

  private async readAll(): Promise<void> {
    this.reading = true;
    try {
      for (const id of this.unread) {
        if (this.stopped) return;
        await this.read(id);
        this.unread.delete(id);
        this.crew.start();
      }
    } catch (error) {
      // What can't be stored need not be read.
      this.fail(error);
    } finally {
      this.reading = false;
      this.restIfDone();
    }
  }

  private async read(id: string): Promise<void> {
    const { collection, readTags } = this.options;
    const source = this.sources.get(id);
    if (!source) return;
    let content: { hash: string; tags: OwnTags };
    try {
      const file = await source.open();
      // A file without tags that anybody can read is a song all the same.
      const tags = await readTags(file).catch(() => ({}));
      content = { hash: await contentHash(file), tags };
    } catch (error) {
      this.markUnreadable(id, error);
      return;
    }
    await collection.putContent(id, content.hash, content.tags);
    this.want(content.hash, id);
  }

  private take(): Job | undefined {
    if (this.stopped) return undefined;
    const [job] = this.unjudged.values();
    // Typed as if there always were one.
    if (!(job as Job | undefined)) return undefined;
    this.unjudged.delete(job.hash);
    this.running.add(job.hash);
    return job;
  }

  private async judge({ hash, id }: Job, classifier: Classifier, signal: AbortSignal): Promise<void> {
    const { collection, onChange } = this.options;
    const file = (await collection.isJudged(hash)) ? undefined : await this.open(id);
    if (file) {
      const { song, scores } = await judged(hash, file, classifier, signal);
      await collection.putSong(song, scores);
      this.judgedFiles += 1;
    }
    this.running.delete(hash);
    onChange();
    this.restIfDone();
  }

  private async open(id: string): Promise<File | undefined> {
    try {
      return await this.sources.get(id)?.open();
    } catch (error) {
      this.markUnreadable(id, error);
      return undefined;
    }
  }

  private markUnreadable(id: string, error: unknown): void {
    this.unreadable.set(id, error);
    this.options.onChange();
  }

  private restIfDone(): void {
    // Once the last one has put its classifier down.
    setTimeout(() => {
      if (this.waiting === 0 && !this.crew.working) this.crew.rest();
    });
    this.options.onChange();
  }
}

/** What is heard in a file; that nothing can be is an answer too, and kept. */
async function judged(
  hash: string,
  file: File,
  classifier: Classifier,
  signal: AbortSignal,
): Promise<{ song: Song; scores?: SongScores }> {
  try {
    const classification = await classifier.classify(file, { signal });
    return { song: songOf(hash, classification), scores: scoresOf(hash, classification) };
  } catch (error) {
    signal.throwIfAborted();
    return { song: { hash, answer: { kind: 'failed', error: packError(error) } } };
  }
}

function songOf(hash: string, { verdict, tags, durationS, damaged, model }: Classification): Song {
  const answer = {
    kind: 'judged',
    verdict,
    tags: tags.map(({ tag }) => tag),
    durationS,
    damaged,
    model,
  } as const;
  return { hash, answer };
}

function scoresOf(hash: string, { genres, ranking, tagScores }: Classification): SongScores {
  const probabilities = new Map(ranking.map(({ genre, probability }) => [genre, probability]));
  return {
    hash,
    genres,
    probabilities: genres.map((genre) => probabilities.get(genre) ?? 0),
    tagScores: Float32Array.from(tagScores),
  };
}
