import {
  classFolders,
  groupOf,
  movedExamples,
  withClassCalled,
  withExamples,
  withoutExample,
  type Example,
  type PlacedFile,
} from '../../teach';
import { filePath, type FileInFolder } from '../audioFiles';
import type { TeachContext } from './context';
import { hearing, type Hearing } from './hearing';

/** `newName`: each folder that songs came in becomes a class, and those without one are of the class of that name. */
export type ExampleTarget = { classId: string } | { className: string } | { newName: string };

export interface ExampleActions extends Pick<Hearing, 'pauseHearing' | 'goOnHearing'> {
  /** Takes in songs as examples of a class that there is, of one by its name, which is made where there is none, or of their folders. */
  addFiles: (files: readonly FileInFolder[], to: ExampleTarget) => Promise<void>;
  /** Nothing of what is being read is taken in. */
  cancelAdding: () => void;
  /** Records the microphone as an example of a class, until `stopRecording`. */
  startRecording: (classId: string, name: string) => Promise<void>;
  stopRecording: () => void;
  moveExample: (hash: string, classId: string) => Promise<void>;
  removeExample: (hash: string) => Promise<void>;
}

interface ReadFile {
  placed: PlacedFile;
  hash: string;
  group: string;
}

/** Files that are read before what is known of them is shown. */
const BATCH = 20;

const { compare } = new Intl.Collator(undefined, { numeric: true });
const byPath = (a: FileInFolder, b: FileInFolder): number => compare(filePath(a), filePath(b));

export function exampleActions(context: TeachContext): ExampleActions & {
  /** Finds out what is to be known of the open lesson's examples. */
  lookUp: () => Promise<void>;
  /** Ends a recording, of which nothing is taken in. */
  abandonRecording: () => void;
  /** Another lesson is opened: what was going on for this one ends. */
  leave: () => void;
} {
  const { parts, change, ensureLesson, setState, getState } = context;
  const { lookUp, stop, pauseHearing, goOnHearing } = hearing(context);
  /** Files that are being read: so many times, all until this is aborted. */
  let adding = new AbortController();
  let reading = 0;
  /** The recording's lesson is left. */
  let recorded = new AbortController();
  let stopRecording = new AbortController();

  async function readFiles(placed: readonly PlacedFile[], signal: AbortSignal): Promise<ReadFile[]> {
    const read: ReadFile[] = [];
    for (const [index, one] of placed.entries()) {
      const { file, folder } = one;
      try {
        const hash = await parts.contentHash(file);
        const artist = await parts.artistOf(file).catch(() => undefined);
        read.push({ placed: one, hash, group: groupOf({ hash, name: file.name, folder, artist }) });
      } catch (error) {
        // It is gone, or not ours to read; the others are taken in.
        setState({ trouble: { error, about: file.name } });
      }
      signal.throwIfAborted();
      if ((index + 1) % BATCH === 0) setState({ adding: { done: index + 1, total: placed.length } });
    }
    return read;
  }

  /** @param signal aborted once the lesson that they are for is left */
  async function takeIn(
    placed: readonly PlacedFile[],
    to: ExampleTarget,
    signal: AbortSignal,
  ): Promise<void> {
    await ensureLesson();
    const read = await readFiles(placed, signal);
    const files = new Map(getState().files);
    for (const { placed: one, hash } of read) files.set(hash, one.file);
    setState({ files });
    // All of them are one step, however many classes they make.
    await change((lesson) => {
      let next = lesson;
      const idOf = (name: string): string => {
        const called = withClassCalled(next, name, parts.newId);
        next = called.lesson;
        return called.id;
      };
      const classOf = ({ className }: PlacedFile): string => {
        if ('classId' in to) return to.classId;
        return idOf('className' in to ? to.className : (className ?? to.newName));
      };
      const examples = read.map(({ placed: one, hash, group }): Example => {
        return { hash, classId: classOf(one), name: one.file.name, group };
      });
      // A class may have been deleted while they were read.
      const ids = new Set(next.classes.map(({ id }) => id));
      const known = examples.filter(({ classId }) => ids.has(classId));
      setState({ moved: movedExamples(next, known).map(({ name }) => name) });
      return withExamples(next, known);
    });
    await lookUp();
  }

  function abandonRecording(): void {
    recorded.abort();
    stopRecording.abort();
  }

  function cancelAdding(): void {
    adding.abort();
    adding = new AbortController();
    setState({ adding: undefined });
  }

  return {
    lookUp,
    abandonRecording,
    pauseHearing,
    goOnHearing,
    leave: () => {
      cancelAdding();
      abandonRecording();
      stop();
    },
    addFiles: async (files, to) => {
      const { signal } = adding;
      reading += 1;
      setState({ adding: { done: 0, total: files.length }, trouble: undefined, skipped: [], moved: [] });
      try {
        const audio = await Promise.all(files.map((file) => parts.isAudio(file)));
        signal.throwIfAborted();
        // A dropped folder comes in whatever order; the classes have that of its names.
        const sounds = files.filter((_, index) => audio[index]).sort(byPath);
        setState({
          skipped: files.filter((_, index) => !audio[index]).map(({ name }) => name),
          adding: { done: 0, total: sounds.length },
        });
        if (sounds.length > 0) await takeIn(classFolders(sounds, filePath), to, signal);
      } catch (error) {
        if (!signal.aborted) setState({ trouble: { error, about: files.at(0)?.name ?? '' } });
      } finally {
        reading -= 1;
        if (reading === 0) setState({ adding: undefined });
      }
    },
    cancelAdding,
    startRecording: async (classId, name) => {
      recorded.abort();
      const left = (recorded = new AbortController());
      stopRecording = new AbortController();
      setState({ recording: classId, trouble: undefined });
      try {
        const sound = await parts.record(stopRecording.signal);
        const file = new File([sound], name, { type: sound.type });
        await takeIn([{ file, className: undefined, folder: '' }], { classId }, left.signal);
      } catch (error) {
        if (!left.signal.aborted) setState({ trouble: { error, about: name } });
      } finally {
        if (recorded === left) setState({ recording: undefined });
      }
    },
    stopRecording: () => stopRecording.abort(),
    moveExample: (hash, classId) =>
      change((lesson) => {
        const example = lesson.examples.find((one) => one.hash === hash);
        return example ? withExamples(lesson, [{ ...example, classId }]) : lesson;
      }),
    removeExample: (hash) => change((lesson) => withoutExample(lesson, hash)),
  };
}
