import { createStore } from 'zustand/vanilla';
import {
  className,
  labelling,
  withClass,
  withClassColour,
  withClassName,
  withoutClass,
  type Lesson,
  type LessonDatabase,
} from '../../teach';
import type { TeachContext, TeachParts, TeachState } from './context';
import { exampleActions, type ExampleActions } from './exampleActions';
import { networkActions, type NetworkActions } from './networkActions';

export interface TeachActions extends ExampleActions, NetworkActions {
  /** Reads the lessons; once, however often it is called. @param unnamed what a lesson is called before the person names it */
  open: (unnamed?: string) => Promise<void>;
  /** Begins another lesson, and opens it; one that is still empty is that already. */
  newLesson: (name: string, composed?: boolean) => Promise<void>;
  chooseLesson: (id: string) => Promise<void>;
  renameLesson: (name: string) => Promise<void>;
  /** Whether the network's own genres stay answers. */
  keepGenres: (keeps: boolean) => Promise<void>;
  addClass: (name: string) => Promise<void>;
  renameClass: (id: string, name: string) => Promise<void>;
  /** See `LessonClass`. */
  colourClass: (id: string, colour: number | undefined) => Promise<void>;
  removeClass: (id: string) => Promise<void>;
  /** Takes the last change of classes or examples back. */
  undo: () => Promise<void>;
}

/** Steps that can be taken back. */
const MOST_STEPS = 100;

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
      const shown = get().lessons.find(({ id }) => id === lesson.id);
      set(({ lessons }) => ({
        lesson,
        lessons: lessons.some(({ id }) => id === lesson.id)
          ? lessons.map((one) => (one.id === lesson.id ? lesson : one))
          : [...lessons, lesson],
        canUndo: past.length > 0,
      }));
      const { recording } = get();
      if (recording !== undefined && !lesson.classes.some(({ id }) => id === recording)) abandonRecording();
      try {
        await database().putLesson(lesson);
      } catch (error) {
        set({ trouble: { error, about: lesson.name } });
      }
      if (lesson.taught && shown && labelling(shown) !== labelling(lesson)) await relabelNetwork(lesson);
    }

    /** As near to `name` as can be told from the other lessons. */
    function lessonName(name: string, of?: string): string {
      const others = get().lessons.filter(({ id }) => id !== of);
      return className(
        name,
        others.map((one) => one.name),
        unnamed,
      );
    }

    async function ensureLesson(): Promise<Lesson> {
      const { lesson } = get();
      if (lesson) return lesson;
      const begun: Lesson = { id: parts.newId(), name: lessonName(unnamed), classes: [], examples: [] };
      past = [];
      await show(begun);
      return begun;
    }

    async function change(edit: (lesson: Lesson) => Lesson): Promise<void> {
      const begun = await ensureLesson();
      // It may have changed meanwhile.
      const before = get().lesson ?? begun;
      const after = edit(before);
      if (after === before) return;
      past = [...past, before].slice(-MOST_STEPS);
      await show(after);
    }

    const context: TeachContext = { parts, database, change, ensureLesson, setState: set, getState: get };
    const { lookUp, leave, abandonRecording, ...examples } = exampleActions(context);

    async function openLesson(lesson: Lesson | undefined): Promise<void> {
      get().cancelTraining();
      leave();
      past = [];
      set({ lesson, canUndo: false, examples: new Map(), paused: false, moved: [], trouble: undefined });
      await lookUp();
    }

    function closeLesson(id: string): void {
      const lessons = get().lessons.filter((one) => one.id !== id);
      set({ lessons });
      if (get().lesson?.id === id) void openLesson(lessons.at(0));
    }

    const { relabelNetwork, ...networks } = networkActions(context, { closeLesson });

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
      moved: [],
      paused: false,
      training: undefined,
      recording: undefined,
      canUndo: false,
      trouble: undefined,
      ...examples,
      ...networks,
      open: (name = unnamed) => {
        unnamed = name;
        return (opening ??= start().catch((error: unknown) => {
          opening = undefined;
          set({ status: { kind: 'failed', error } });
        }));
      },
      newLesson: async (name, composed = false) => {
        const { lesson: open } = get();
        const isEmpty = open?.classes.length === 0 && !open.taught;
        if (isEmpty && !composed) return;
        await openLesson(undefined);
        const id = isEmpty ? open.id : parts.newId();
        await show({ id, name: lessonName(name, id), classes: [], examples: [], composed });
      },
      chooseLesson: (id) => openLesson(get().lessons.find((one) => one.id === id)),
      renameLesson: async (name) => {
        const lesson = await ensureLesson();
        if (name.trim() === '') return;
        const renamed = { ...lesson, name: lessonName(name, lesson.id) };
        if (renamed.name !== lesson.name) await show(renamed);
      },
      keepGenres: (keepsGenres) => change((lesson) => ({ ...lesson, keepsGenres })),
      addClass: (name) => change((lesson) => withClass(lesson, parts.newId(), name, name)),
      renameClass: (id, name) => change((lesson) => withClassName(lesson, id, name)),
      colourClass: (id, colour) => change((lesson) => withClassColour(lesson, id, colour)),
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
