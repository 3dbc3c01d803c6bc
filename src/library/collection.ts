import { CorrectionHistory, correctionStep, type CorrectionChange } from './correctionHistory';
import type { LibraryDatabase } from './database';
import { RowJoiner, type LibraryRow } from './rows';
import {
  type Correction,
  type LibraryFile,
  type LibraryRoot,
  type MapPoint,
  type OwnTags,
  type Song,
  type SongScores,
  type TagBackup,
} from './types';

/**
 * All that is known of a person's files, in memory and in the browser's database alike. What is in a file is kept by `contentHash`: a file that
 * is moved, renamed or added again is known.
 */
export class Collection {
  readonly roots = new Map<string, LibraryRoot>();
  readonly files = new Map<string, LibraryFile>();
  readonly songs = new Map<string, Song>();
  readonly corrections = new Map<string, Correction>();
  /** By the file's id. */
  readonly backups = new Map<string, TagBackup>();
  readonly history = new CorrectionHistory();
  points: readonly MapPoint[] = [];
  private readonly joiner = new RowJoiner();
  private readonly database: LibraryDatabase;
  private readonly onChange: () => void;

  constructor(database: LibraryDatabase, onChange: () => void) {
    this.database = database;
    this.onChange = onChange;
  }

  async load(): Promise<void> {
    const { roots, files, songs, corrections, backups, points } = await this.database.read();
    for (const root of roots) this.roots.set(root.id, root);
    for (const file of files) this.files.set(file.id, file);
    for (const song of songs) this.songs.set(song.hash, song);
    for (const correction of corrections) this.corrections.set(correction.hash, correction);
    for (const backup of backups) this.backups.set(backup.id, backup);
    this.points = points;
    this.onChange();
  }

  rows(): LibraryRow[] {
    return this.joiner.join(this.files.values(), this.songs, this.corrections);
  }

  async addRoot(root: LibraryRoot): Promise<void> {
    this.roots.set(root.id, root);
    this.onChange();
    await this.database.putRoot(root);
  }

  /** Forgets a folder and its files; what was heard in them, and said of them, is there again when they are. */
  async removeRoot(id: string): Promise<void> {
    const root = this.roots.get(id);
    if (!root) return;
    const ids = Array.from(this.files.values())
      .filter(({ rootId }) => rootId === id)
      .map((file) => file.id);
    this.roots.delete(id);
    ids.forEach((file) => this.files.delete(file));
    this.onChange();
    await this.database.removeRoot(root, ids);
  }

  async putFiles(files: readonly LibraryFile[]): Promise<void> {
    if (files.length === 0) return;
    for (const file of files) this.files.set(file.id, file);
    this.onChange();
    await this.database.putFiles(files);
  }

  async removeFiles(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) this.files.delete(id);
    this.onChange();
    await this.database.removeFiles(ids);
  }

  /** Notes what a file holds. */
  async putContent(id: string, hash: string, tags: OwnTags): Promise<void> {
    const file = this.files.get(id);
    if (file) await this.putFiles([{ ...file, hash, tags }]);
  }

  /** Whether it was judged, here or in another tab. */
  async isJudged(hash: string): Promise<boolean> {
    const song = this.songs.get(hash) ?? (await this.database.getSong(hash));
    if (song && !this.songs.has(hash)) {
      this.songs.set(hash, song);
      this.onChange();
    }
    return song !== undefined;
  }

  async putSong(song: Song, scores: SongScores | undefined): Promise<void> {
    await this.database.putSong(song, scores);
    this.songs.set(song.hash, song);
    this.onChange();
  }

  /** Forgets what failed, so that it is tried again. */
  async forgetFailures(): Promise<void> {
    const failed = Array.from(this.songs.values())
      .filter(({ answer }) => answer.kind === 'failed')
      .map(({ hash }) => hash);
    failed.forEach((hash) => this.songs.delete(hash));
    this.onChange();
    await this.database.removeSongs(failed);
  }

  /** After the tags of a file were changed, its sound is the same: what is known of it holds for its new bytes. */
  async copySong(from: string, to: string): Promise<void> {
    const song = this.songs.get(from);
    const correction = this.corrections.get(from);
    if (song) this.songs.set(to, { ...song, hash: to });
    if (correction) this.corrections.set(to, { ...correction, hash: to });
    await this.database.copySong(from, to);
  }

  /** Says what songs are, by hash; undefined takes back what was said. One step, that `undo` takes back as a whole. */
  async correct(said: ReadonlyMap<string, string | undefined>, atMs = Date.now()): Promise<void> {
    const step = correctionStep(said, this.corrections, atMs);
    this.history.add(step);
    await this.applyCorrections(step);
  }

  async undo(): Promise<void> {
    await this.applyCorrections(this.history.undo());
  }

  async redo(): Promise<void> {
    await this.applyCorrections(this.history.redo());
  }

  private async applyCorrections(changes: readonly CorrectionChange[]): Promise<void> {
    if (changes.length === 0) return;
    for (const { hash, after } of changes) {
      if (after) this.corrections.set(hash, after);
      else this.corrections.delete(hash);
    }
    this.onChange();
    await this.database.putCorrections(changes);
  }

  /** Undefined where a file has none, or was changed by somebody else since. */
  backupOf(id: string): TagBackup | undefined {
    const backup = this.backups.get(id);
    return backup?.hash === this.files.get(id)?.hash ? backup : undefined;
  }

  /** @param backup undefined where the file is again what it was at first */
  async putBackup(id: string, backup: TagBackup | undefined): Promise<void> {
    if (backup) {
      await this.database.putBackup(backup);
      this.backups.set(id, backup);
    } else {
      await this.database.removeBackup(id);
      this.backups.delete(id);
    }
  }

  readScores(): Promise<SongScores[]> {
    return this.database.readScores();
  }

  async putMap(points: MapPoint[]): Promise<void> {
    this.points = points;
    this.onChange();
    await this.database.putMap(points);
  }
}
