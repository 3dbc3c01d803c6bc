import { JudgingCrew } from '../../library';
import {
  classFolders,
  groupOf,
  withClass,
  withExamples,
  withoutExample,
  type Embedder,
  type Example,
  type PlacedFile,
} from '../../teach';
import { filePath, type FileInFolder } from '../audioFiles';
import type { ExampleState, TeachContext } from './context';

export interface ExampleActions {
  /**
   * Takes in songs as examples. Without a class, each folder that they came in becomes one.
   *
   * @param newName of the class of songs that came without a folder
   */
  addFiles: (files: readonly FileInFolder[], to: { classId: string } | { newName: string }) => Promise<void>;
  /** Records the microphone as an example of a class, until `stopRecording`. */
  startRecording: (classId: string, name: string) => Promise<void>;
  stopRecording: () => void;
  moveExample: (hash: string, classId: string) => Promise<void>;
  removeExample: (hash: string) => Promise<void>;
}

/** Files that are read before what is known of them is shown. */
const BATCH = 20;

export function exampleActions(context: TeachContext): ExampleActions & {
  /** Finds out what is to be known of the open lesson's examples. */
  lookUp: () => Promise<void>;
  stopEmbedding: () => void;
} {
  const { parts, database, change, ensureLesson, setState, getState } = context;
  const waiting: string[] = [];
  let stopRecording = new AbortController();

  function tell(hash: string, state: ExampleState): void {
    setState(({ examples }) => ({ examples: new Map(examples).set(hash, state) }));
  }

  const crew = new JudgingCrew<string, Embedder>({
    workers: parts.workers,
    load: () => parts.loadEmbedder(),
    take: () => waiting.shift(),
    giveBack: (hash) => waiting.unshift(hash),
    judge: async (hash, embedder, signal) => {
      const file = getState().files.get(hash);
      if (!file) return;
      try {
        const embedding = await embedder.embed(file, signal);
        await database().putFeatures(embedder.networkHash, hash, embedding);
        tell(hash, { kind: 'ready', features: { key: hash, ...embedding } });
      } catch (error) {
        signal.throwIfAborted();
        tell(hash, { kind: 'failed', error });
      }
      setTimeout(() => {
        if (waiting.length === 0 && !crew.working) crew.rest();
      });
    },
    onFailure: (error) => setState({ trouble: { error, about: 'network' } }),
  });

  async function lookUp(): Promise<void> {
    const { lesson, examples } = getState();
    if (!lesson) return;
    const networkHash = await parts.trunk.hash();
    for (const { hash } of lesson.examples) {
      if (examples.get(hash)?.kind === 'ready' || waiting.includes(hash)) continue;
      const features = await database().getFeatures(networkHash, hash);
      if (features) tell(hash, { kind: 'ready', features });
      else if (getState().files.has(hash)) {
        tell(hash, { kind: 'waiting' });
        waiting.push(hash);
      } else tell(hash, { kind: 'failed', error: undefined });
    }
    crew.start();
  }

  async function takeIn(placed: readonly PlacedFile[], to: Parameters<ExampleActions['addFiles']>[1]) {
    await ensureLesson();
    const read: { placed: PlacedFile; hash: string; group: string }[] = [];
    for (const [index, one] of placed.entries()) {
      const hash = await parts.contentHash(one.file);
      const artist = await parts.artistOf(one.file).catch(() => undefined);
      read.push({
        placed: one,
        hash,
        group: groupOf({ hash, name: one.file.name, folder: one.folder, artist }),
      });
      if ((index + 1) % BATCH === 0) setState({ adding: { done: index + 1, total: placed.length } });
    }
    const files = new Map(getState().files);
    for (const { placed: one, hash } of read) files.set(hash, one.file);
    setState({ files });
    // All of them are one step, however many classes they make.
    await change((lesson) => {
      let next = lesson;
      const idOf = (name: string): string => {
        const found = next.classes.find((one) => one.name === name);
        if (found) return found.id;
        const id = parts.newId();
        next = withClass(next, id, name, name);
        return id;
      };
      const examples = read.map(({ placed: one, hash, group }): Example => {
        const classId = 'classId' in to ? to.classId : idOf(one.className ?? to.newName);
        return { hash, classId, name: one.file.name, group };
      });
      return withExamples(next, examples);
    });
    await lookUp();
  }

  return {
    lookUp,
    stopEmbedding: () => {
      waiting.length = 0;
      crew.stop();
    },
    addFiles: async (files, to) => {
      setState({ adding: { done: 0, total: files.length }, trouble: undefined, skipped: [] });
      try {
        const audio = await Promise.all(files.map((file) => parts.isAudio(file)));
        const sounds = files.filter((_, index) => audio[index]);
        setState({
          skipped: files.filter((_, index) => !audio[index]).map(({ name }) => name),
          adding: { done: 0, total: sounds.length },
        });
        if (sounds.length > 0) await takeIn(classFolders(sounds, filePath), to);
      } catch (error) {
        setState({ trouble: { error, about: files.at(0)?.name ?? '' } });
      } finally {
        setState({ adding: undefined });
      }
    },
    startRecording: async (classId, name) => {
      stopRecording = new AbortController();
      setState({ recording: classId, trouble: undefined });
      try {
        const sound = await parts.record(stopRecording.signal);
        await takeIn(
          [{ file: new File([sound], name, { type: sound.type }), className: undefined, folder: '' }],
          {
            classId,
          },
        );
      } catch (error) {
        setState({ trouble: { error, about: name } });
      } finally {
        setState({ recording: undefined });
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
