import { className } from './className';
import type { Example, Lesson } from './types';

/* A lesson is never changed: each of these gives another one, so that a step is undone by the lesson before it. */

/** @param fallback its name where the person left that empty */
export function withClass(lesson: Lesson, id: string, name: string, fallback: string): Lesson {
  const taken = lesson.classes.map((one) => one.name);
  return { ...lesson, classes: [...lesson.classes, { id, name: className(name, taken, fallback) }] };
}

/**
 * The class that is called so, as near as a card allows; where there is none, it is made.
 *
 * @param newId of a class that is made
 */
export function withClassCalled(
  lesson: Lesson,
  wanted: string,
  newId: () => string,
): { lesson: Lesson; id: string } {
  const name = className(wanted, [], '?');
  const found = lesson.classes.find((one) => one.name === name);
  if (found) return { lesson, id: found.id };
  const id = newId();
  return { lesson: withClass(lesson, id, name, name), id };
}

export function withClassName(lesson: Lesson, id: string, name: string): Lesson {
  const before = lesson.classes.find((one) => one.id === id);
  if (!before) return lesson;
  const taken = lesson.classes.filter((one) => one.id !== id).map((one) => one.name);
  const renamed = className(name, taken, before.name);
  if (renamed === before.name) return lesson;
  return {
    ...lesson,
    classes: lesson.classes.map((one) => (one.id === id ? { ...one, name: renamed } : one)),
  };
}

/** @param colour see `LessonClass`; undefined for the one that it is given */
export function withClassColour(lesson: Lesson, id: string, colour: number | undefined): Lesson {
  const classes = lesson.classes.map((one) => (one.id === id ? { ...one, colour } : one));
  return { ...lesson, classes };
}

/** Colours that the person chose, by the name of the class. */
export function chosenColours({ classes }: Lesson): Record<string, number> {
  return Object.fromEntries(
    classes.flatMap(({ name, colour }) => (colour === undefined ? [] : [[name, colour]])),
  );
}

/** With its examples. */
export function withoutClass(lesson: Lesson, id: string): Lesson {
  return {
    ...lesson,
    classes: lesson.classes.filter((one) => one.id !== id),
    examples: lesson.examples.filter(({ classId }) => classId !== id),
  };
}

/** Adds examples; one that is there already moves to its new class. */
export function withExamples(lesson: Lesson, examples: readonly Example[]): Lesson {
  if (examples.length === 0) return lesson;
  const added = new Map(examples.map((example) => [example.hash, example]));
  const kept = lesson.examples.filter(({ hash }) => !added.has(hash));
  return { ...lesson, examples: [...kept, ...added.values()] };
}

/** Which of `examples` take a song away from another class: of the lesson, or of an example before them. */
export function movedExamples(lesson: Lesson, examples: readonly Example[]): Example[] {
  const classOf = new Map(lesson.examples.map(({ hash, classId }) => [hash, classId]));
  return examples.filter(({ hash, classId }) => {
    const before = classOf.get(hash);
    classOf.set(hash, classId);
    return before !== undefined && before !== classId;
  });
}

export function withoutExample(lesson: Lesson, hash: string): Lesson {
  return { ...lesson, examples: lesson.examples.filter((example) => example.hash !== hash) };
}

/** Tells whether a lesson says of the network that it makes what another one said. */
export function labelling(lesson: Lesson): string {
  return JSON.stringify([lesson.name, chosenColours(lesson)]);
}

/** Tells whether a lesson teaches what another one did: its classes by name, which song is of which, and what stays beside them. */
export function fingerprint({ classes, examples, keepsGenres = false }: Lesson): string {
  const names = new Map(classes.map(({ id, name }) => [id, name]));
  const said = examples.map(({ hash, classId, group }) => `${hash} ${group} ${names.get(classId) ?? ''}`);
  return [...said.sort(), ...(keepsGenres ? ['keeps genres'] : [])].join('\n');
}
