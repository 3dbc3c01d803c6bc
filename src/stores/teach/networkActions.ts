import type { ExportFormat } from '../../export/browser';
import { ownModelId, type ModelCard } from '../../models';
import type { KeptNetwork } from '../../models/kept';
import {
  chosenColours,
  fingerprint,
  labelling,
  materialOf,
  type Lesson,
  type LessonResult,
} from '../../teach';
import type { TeachContext } from './context';

/** `genrescope`: all that there is of it, for this app; the others are for other runtimes. */
export type NetworkFormat = 'genrescope' | ExportFormat;

export interface NetworkActions {
  /** Teaches the open lesson, and keeps the network that comes of it. */
  train: () => Promise<void>;
  cancelTraining: () => void;
  /**
   * A network as one file. What goes wrong becomes `trouble`, and nothing is given.
   *
   * @param network its name and what it is called; as `genrescope` only kept ones can be had
   */
  exportNetwork: (
    network: { model: string; name: string },
    format: NetworkFormat,
  ) => Promise<Blob | undefined>;
  /** Keeps the network that a file holds, once it was looked at and has run. What is wrong with it becomes `trouble`. */
  importNetwork: (file: File) => Promise<void>;
  /** With its lesson, if it has one, and the features of its examples. */
  deleteNetwork: (id: string) => Promise<void>;
}

/** What is shown of a network, as its card says it. */
function keptNetwork(id: string, { name, genres, colours, date }: ModelCard): KeptNetwork {
  return { id, name, genres, colours, date };
}

export function networkActions(
  context: TeachContext,
  { closeLesson }: { closeLesson: (id: string) => void },
): NetworkActions & {
  /** The network that a lesson made, if it is kept, gets the lesson's name and colours. */
  relabelNetwork: (lesson: Lesson) => Promise<void>;
} {
  const { parts, database, setState, getState } = context;
  let cancelling = new AbortController();

  async function relabelNetwork(lesson: Lesson): Promise<void> {
    const { id, name } = lesson;
    try {
      const files = await parts.readKept(id);
      if (!files) return;
      const { cardOf, relabelled } = await import('../../teach/files');
      const labelled = relabelled(files, { name, colours: chosenColours(lesson) });
      await parts.keep(keptNetwork(id, cardOf(labelled)), labelled);
      await parts.onNetworks();
    } catch (error) {
      setState({ trouble: { error, about: name } });
    }
  }

  async function keepLesson(signal: AbortSignal): Promise<void> {
    const { lesson, examples } = getState();
    if (!lesson) return;
    const { classes, songs } = materialOf(lesson, (hash) => {
      const known = examples.get(hash);
      return known?.kind === 'ready' ? known.features.features : undefined;
    });
    const { head, answers, ...learned } = await parts.teach(songs, classes, {
      beside: lesson.keepsGenres ? parts.trunk.model : undefined,
      signal,
      onProgress: (training) => {
        if (!signal.aborted) setState({ training });
      },
    });
    const atMs = Date.now();
    const taught: LessonResult = {
      ...learned,
      ...{
        classes: answers,
        kept: answers.length - classes.length,
        songs: songs.length,
        atMs,
        fingerprint: fingerprint(lesson),
      },
    };
    const { cardOf, networkOf } = await import('../../teach/files');
    const labels = { name: lesson.name, colours: chosenColours(lesson) };
    const files = await networkOf(await parts.trunk.files(), labels, head, taught);
    signal.throwIfAborted();
    await parts.keep(keptNetwork(lesson.id, cardOf(files)), files);
    setState(({ lessons, lesson: open }) => ({
      lessons: lessons.map((one) => (one.id === lesson.id ? { ...one, taught } : one)),
      lesson: open?.id === lesson.id ? { ...open, taught } : open,
    }));
    // As it is now: the person may have gone on while it was taught.
    const now = getState().lessons.find(({ id }) => id === lesson.id);
    if (now) await database().putLesson(now);
    if (now && labelling(now) !== labelling(lesson)) await relabelNetwork(now);
    else await parts.onNetworks();
  }

  async function packed(model: string): Promise<Uint8Array<ArrayBuffer>> {
    const [files, { packNetwork }] = await Promise.all([
      parts.readKept(ownModelId(model) ?? ''),
      import('../../teach/files'),
    ]);
    if (!files) throw new Error('The network is not kept in this browser any more.');
    return packNetwork(files);
  }

  return {
    relabelNetwork,
    train: async () => {
      cancelling.abort();
      const { signal } = (cancelling = new AbortController());
      setState({ training: { fraction: 0, right: 0, judged: 0 }, trouble: undefined });
      try {
        await keepLesson(signal);
      } catch (error) {
        if (!signal.aborted) setState({ trouble: { error, about: getState().lesson?.name ?? '' } });
      } finally {
        if (cancelling.signal === signal) setState({ training: undefined });
      }
    },
    cancelTraining: () => {
      cancelling.abort();
      setState({ training: undefined });
    },
    exportNetwork: async ({ model, name }, format) => {
      setState({ trouble: undefined });
      try {
        return format === 'genrescope'
          ? new Blob([await packed(model)], { type: 'application/zip' })
          : new Blob([await parts.writeFor(model, format)], { type: 'application/octet-stream' });
      } catch (error) {
        setState({ trouble: { error, about: name } });
        return undefined;
      }
    },
    importNetwork: async (file) => {
      setState({ trouble: undefined });
      const id = parts.newId();
      try {
        const { checkNetwork, LARGEST_ARCHIVE, unpackNetwork } = await import('../../teach/files');
        // Of a file that is too large its beginning is enough to say so.
        const bytes = await file.slice(0, LARGEST_ARCHIVE + 1).arrayBuffer();
        const files = unpackNetwork(new Uint8Array(bytes));
        await parts.keep(keptNetwork(id, checkNetwork(files)), files);
        await parts.tryOut(id);
      } catch (error) {
        await parts.forget(id).catch(() => undefined);
        setState({ trouble: { error, about: file.name } });
      }
      await parts.onNetworks();
    },
    deleteNetwork: async (id) => {
      // First of all: what is still heard or taught for it must not come back.
      const name = getState().lessons.find((one) => one.id === id)?.name ?? '';
      closeLesson(id);
      try {
        await parts.forget(id);
        await database().removeLesson(id);
        await parts.onNetworks();
      } catch (error) {
        setState({ trouble: { error, about: name } });
      }
    },
  };
}
