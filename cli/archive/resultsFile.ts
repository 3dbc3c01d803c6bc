import { open, type FileHandle } from 'node:fs/promises';
import { linesOf, type Line } from './lines';
import { savedRecord, type SavedRecord } from './songRecord';
import { UsageError } from '../support/runProgram';

/** Where a record stands, and whether its song could not be judged. */
interface Place {
  start: number;
  length: number;
  failed: boolean;
}

interface OpenOptions {
  /** The network that the records must be of; otherwise that of the first one. */
  model?: string;
  /** Nothing is repaired or appended then. */
  readOnly?: boolean;
}

/**
 * A file of records, a line each, that grows. Whoever opens it closes it. What a run that was killed left of a line is cut off, so
 * that every line is whole; a song that has a line is known.
 */
export class ResultsFile {
  /** Of the network; undefined where there is no record that names one. */
  readonly model: string | undefined;
  private readonly path: string;
  private readonly file: FileHandle;
  private readonly places: ReadonlyMap<string, Place>;

  private constructor(
    path: string,
    file: FileHandle,
    places: ReadonlyMap<string, Place>,
    model: string | undefined,
  ) {
    this.path = path;
    this.file = file;
    this.places = places;
    this.model = model;
  }

  /**
   * Opens a file of records, makes it where there is none, and repairs its end.
   *
   * @throws {UsageError} where a line is no record, or one of another network
   */
  static async open(path: string, { model, readOnly = false }: OpenOptions = {}): Promise<ResultsFile> {
    const file = await open(path, readOnly ? 'r' : 'a+');
    try {
      const places = new Map<string, Place>();
      let own = model;
      let number = 0;
      for await (const line of linesOf(file)) {
        number++;
        const where = `${path}, line ${number}`;
        if (!line.isWhole) {
          checkBegun(line, where);
          if (!readOnly) await file.truncate(line.start);
          break;
        }
        const record = recordIn(line, where);
        if (record.state === 'done') own ??= record.model;
        if (record.state === 'done' && record.model !== own) {
          throw new UsageError(`${path} holds results of the network "${record.model}", not of "${own}".`);
        }
        const { length } = line.bytes;
        places.set(record.file, { start: line.start, length, failed: record.state === 'failed' });
      }
      return new ResultsFile(path, file, places, own);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** How many songs are known from earlier runs. */
  get size(): number {
    return this.places.size;
  }

  files(): Iterable<string> {
    return this.places.keys();
  }

  /** Whether a song is known, and how it went. */
  stateOf(file: string): 'done' | 'failed' | undefined {
    const place = this.places.get(file);
    return place && (place.failed ? 'failed' : 'done');
  }

  /** The line of a song that is known, with its newline. */
  async lineOf(file: string): Promise<string> {
    const place = this.places.get(file);
    if (!place) throw new Error(`${file} has no record.`);
    const { buffer } = await this.file.read(Buffer.alloc(place.length + 1), 0, place.length + 1, place.start);
    return buffer.toString();
  }

  /**
   * @param line a record, with its newline
   * @throws {Error} that names the file and has as its cause why it could not be written
   */
  async append(line: string): Promise<void> {
    try {
      await this.file.appendFile(line);
    } catch (cause) {
      throw new Error(`"${this.path}" could not be written`, { cause });
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** What every record begins with. */
const BEGINNING = Buffer.from('{"schemaVersion":');

/**
 * Checks that a line without an end is one of ours: what is in a file that was named by mistake is not to be cut off.
 *
 * @throws {UsageError}
 */
function checkBegun({ bytes }: Line, where: string): void {
  const { length } = bytes.subarray(0, BEGINNING.length);
  if (!bytes.subarray(0, length).equals(BEGINNING.subarray(0, length))) throw notOurs(where);
}

function notOurs(where: string, cause?: unknown): UsageError {
  return new UsageError(`${where}: no result of "npm run classify -- --json"; name another file.`, { cause });
}

function recordIn({ bytes }: Line, where: string): SavedRecord {
  try {
    return savedRecord.parse(JSON.parse(bytes.toString()));
  } catch (cause) {
    throw notOurs(where, cause);
  }
}
