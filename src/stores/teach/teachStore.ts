import { createStore } from 'zustand/vanilla';
import { withClass, withClassName, withoutClass, type Lesson, type LessonDatabase } from '../../teach';
import type { TeachContext, TeachParts, TeachState } from './context';
import { exampleActions, type ExampleActions } from './exampleActions';
import { networkActions, type NetworkActions } from './networkActions';

export interface TeachActions extends ExampleActions, NetworkActions {
  /** Reads the lessons. Once is enough. @param unnamed what a lesson is called before the person names it */
  open: (unnamed: string) => Promise<void>;
  /** Begins another lesson, and opens it. */
  newLesson: (name: string, composed?: boolean) => Promise<void>;
  chooseLesson: (id: string) => Promise<void>;
  renameLesson: (name: string) => Promise<void>;
  addClass: (name: string) => Promise<void>;
  renameClass: (id: string, name: string) => Promise<void>;
  removeClass: (id: string) => Promise<void>;
  /** Takes the last change of classes or examples back. */
  undo: () => Promise<void>;
}

/** What a person teaches: lessons, their examples, and the networks that come of them. */
export function createTeachStore(parts: TeachParts) {
  return createStore<TeachState & TeachActions>()((set, get) => {
    let opened: LessonDatabase | undefined;
    let opening: Promise<void> | undefined;
    let unnamed = '';
    /** Of the open lesson, the oldest first. */
    let past: Lesson[] = [];

    const database = (): LessonDatabase => {
      if (!opened) throw new Error('The lessons are not open yet.');
      return opened;
    };

    async function show(lesson: Lesson): Promise<void> {
      set(({ lessons }) => ({
        lesson,
        lessons: lessons.some(({ id }) => id === lesson.id)
          ? lessons.map((one) => (one.id === lesson.id ? lesson : one))
          : [...lessons, lesson],
        canUndo: past.length > 0,
      }));
      await database().putLesson(lesson);
    }

    async function ensureLesson(): Promise<Lesson> {
      const { lesson } = get();
      if (lesson) return lesson;
      const begun: Lesson = { id: parts.newId(), name: unnamed, classes: [], examples: [] };
      past = [];
      await show(begun);
      return begun;
    }

    async function change(edit: (lesson: Lesson) => Lesson): Promise<void> {
      const before = await ensureLesson();
      const after = edit(get().lesson ?? before);
      if (after === before) return;
      past.push(before);
      await show(after);
    }

    const context: TeachContext = { parts, database, change, ensureLesson, setState: set, getState: get };
    const { lookUp, stopEmbedding, ...examples } = exampleActions(context);

    async function openLesson(lesson: Lesson | undefined): Promise<void> {
      get().cancelTraining();
      stopEmbedding();
      past = [];
      set({ lesson, canUndo: false, examples: new Map(), trouble: undefined });
      await lookUp();
    }

    function closeLesson(id: string): void {
      const lessons = get().lessons.filter((one) => one.id !== id);
      set({ lessons });
      if (get().lesson?.id === id) void openLesson(lessons.at(0));
    }

    async function start(): Promise<void> {
      set({ status: { kind: 'opening' } });
      opened = await parts.openDatabase();
      const lessons = await opened.readLessons();
      set({ lessons, status: { kind: 'ready' } });
      await Promise.all([openLesson(lessons.at(-1)), parts.onNetworks()]);
    }

    return {
      status: { kind: 'closed' },
      lessons: [],
      lesson: undefined,
      examples: new Map(),
      files: new Map(),
      adding: undefined,
      skipped: [],
      training: undefined,
      recording: undefined,
      canUndo: false,
      trouble: undefined,
      ...examples,
      ...networkActions(context, { closeLesson }),
      open: (name) => {
        unnamed = name;
        return (opening ??= start().catch((error: unknown) => {
          opening = undefined;
          set({ status: { kind: 'failed', error } });
        }));
      },
      newLesson: async (name, composed = false) => {
        await openLesson(undefined);
        await show({ id: parts.newId(), name, classes: [], examples: [], composed });
      },
      chooseLesson: (id) => openLesson(get().lessons.find((one) => one.id === id)),
      renameLesson: async (name) => {
        const lesson = await ensureLesson();
        const trimmed = name.trim().slice(0, 80);
        if (trimmed !== '' && trimmed !== lesson.name) await show({ ...lesson, name: trimmed });
      },
      addClass: (name) => change((lesson) => withClass(lesson, parts.newId(), name, name)),
      renameClass: (id, name) => change((lesson) => withClassName(lesson, id, name)),
      removeClass: (id) => change((lesson) => withoutClass(lesson, id)),
      undo: async () => {
        const before = past.pop();
        if (!before) return;
        // What was taught meanwhile is still what was taught.
        await show({ ...before, taught: get().lesson?.taught });
        await lookUp();
      },
    };
  });
}
