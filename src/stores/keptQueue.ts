import { RESULT_SCHEMA_VERSION } from '../classify';
import { AudioDecodeError } from '../audio';
import { ModelOutputError } from '../models';
import { packError, unpackError, type WireError } from '../workers';
import type { QueueItem, QueueItemState } from './queueItem';

/** Errors of one file that come back as what they were. */
const ERRORS = { AudioDecodeError, ModelOutputError };

/** The browser copies what is kept: of files that are more than this together, only the results are. */
const MOST_BYTES = 500_000_000;

type KeptState =
  Exclude<QueueItemState, { kind: 'running' | 'failed' }> | { kind: 'failed'; error: WireError };

/** An item as it outlives the page. */
export type KeptItem = Pick<QueueItem, 'file' | 'folder'> & { state: KeptState };

/** An item as it comes back; whoever takes it in gives it its id and label. */
export type ReturningItem = Pick<QueueItem, 'file' | 'folder' | 'state'>;

/**
 * A queue as it can be kept over a reload. Where its files are too large for that, results come back without theirs.
 *
 * @throws {RangeError} where they are, and some of them are not judged yet
 */
export function toKept(items: readonly QueueItem[]): KeptItem[] {
  const tooLarge = items.reduce((sum, { file }) => sum + file.size, 0) > MOST_BYTES;
  if (tooLarge && items.some(({ state }) => state.kind !== 'done')) {
    throw new RangeError('These files are too large to be kept.');
  }
  return (tooLarge ? items.map(withoutFile) : items).map(({ file, folder, state }) => ({
    file,
    folder,
    state: keptState(state),
  }));
}

export function fromKept(items: readonly KeptItem[]): ReturningItem[] {
  return items.map(({ file, folder, state }) => ({
    file,
    folder,
    state: state.kind === 'failed' ? { kind: 'failed', error: unpackError(state.error, ERRORS) } : state,
  }));
}

function withoutFile(item: QueueItem): QueueItem {
  return { ...item, file: new File([], item.file.name, { type: item.file.type }) };
}

function keptState(state: QueueItemState): KeptState {
  if (state.kind === 'running') return { kind: 'waiting' };
  return state.kind === 'failed' ? { kind: 'failed', error: packError(state.error) } : state;
}

const STORE = 'queue';
/** In the tab's own storage: that something was kept, for this tab and for one reload. */
const MARK = 'genrescope.kept';

/**
 * Keeps a queue for the page that this tab shows next.
 *
 * @throws {DOMException} where the browser refuses to store it, or has no room
 * @throws {RangeError} see `toKept`
 */
export async function keepQueue(items: readonly QueueItem[]): Promise<void> {
  const version = RESULT_SCHEMA_VERSION;
  await inStore((store) => store.put({ version, items: toKept(items) }, STORE));
  sessionStorage.setItem(MARK, STORE);
}

/** Whether the queue has been kept, so that nothing is lost by leaving. */
export function isQueueKept(): boolean {
  try {
    return sessionStorage.getItem(MARK) !== null;
  } catch {
    // Denied: then nothing was kept either.
    return false;
  }
}

/** What the page before this one kept, and nothing of it any longer; empty where it kept nothing, or in another shape. */
export async function takeKeptQueue(): Promise<ReturningItem[]> {
  if (!isQueueKept()) return [];
  sessionStorage.removeItem(MARK);
  // Written by `keepQueue`, in this version's shape or in another's, which says so.
  const kept = (await inStore((store) => store.get(STORE))) as
    { version: number; items: KeptItem[] } | undefined;
  await inStore((store) => store.clear());
  return kept?.version === RESULT_SCHEMA_VERSION ? fromKept(kept.items) : [];
}

async function inStore<T>(ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open('genrescope.kept', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE);
  };
  const database = await answerOf(opening);
  try {
    const transaction = database.transaction(STORE, 'readwrite');
    const answer = answerOf(ask(transaction.objectStore(STORE)));
    // Only then is it on the disk.
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('The browser does not say why it stores nothing.'));
      };
    });
    return await answer;
  } finally {
    database.close();
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The browser does not say why it stores nothing.'));
    };
  });
}
