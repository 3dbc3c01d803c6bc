import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TeachParts } from '../../src/stores/teach/context';
import '@tensorflow/tfjs-backend-cpu';
import { writeTinyModel } from '../cli/support/tinyModel';
import { fakeTeach, songAt } from './support/teachParts';
import { eventually } from '../support/eventually';

async function opened(change?: Parameters<typeof fakeTeach>[0]) {
  const fake = fakeTeach(change);
  await fake.store.getState().open('My genres');
  const { getState } = fake.store;
  return {
    ...fake,
    state: getState,
    classes: () => getState().lesson?.classes.map(({ name }) => name),
    /** Names of songs, by the name of their class. */
    songs: (className: string) => {
      const lesson = getState().lesson;
      const id = lesson?.classes.find(({ name }) => name === className)?.id;
      return lesson?.examples.filter(({ classId }) => classId === id).map(({ name }) => name);
    },
  };
}

const LONG = 'The Very Best of Everything That Was Ever Recorded in This House (Remastered)';
const toNew = { newName: 'New class' };

describe('songs on their way into a lesson', () => {
  it('stay together in one class where their folder has a longer name than a class may have', async () => {
    const { state, classes } = await opened();
    await state().addFiles([songAt(`${LONG}/1.wav`), songAt(`${LONG}/2.wav`)], toNew);
    await state().addFiles([songAt(`${LONG}/3.wav`)], toNew);
    expect(classes()).toHaveLength(1);
    expect(state().lesson?.examples).toHaveLength(3);
  });

  it('are all taken in where more are dropped while the first are still read', async () => {
    const { state, classes } = await opened();
    await Promise.all(['a', 'b'].map((name) => state().addFiles([songAt(`${name}/1-${name}.wav`)], toNew)));
    expect(classes()?.sort()).toEqual(['a', 'b']);
    expect(state()).toMatchObject({ adding: undefined, trouble: undefined });
  });

  it('make classes in the order of their folders, however these come in', async () => {
    const { state, classes } = await opened();
    await state().addFiles(
      ['Vol. 10', 'Vol. 9', 'A'].map((folder) => songAt(`music/${folder}/${folder}.wav`)),
      toNew,
    );
    expect(classes()).toEqual(['A', 'Vol. 9', 'Vol. 10']);
  });

  it('become examples of the class of that name, which is made where there is none', async () => {
    const { state, classes, songs } = await opened();
    await state().addFiles([songAt('a.wav'), songAt('other/b.wav')], { className: 'Trot' });
    await state().addFiles([songAt('c.wav')], { className: 'Trot' });
    expect(classes()).toEqual(['Trot']);
    expect(songs('Trot')).toEqual(['a.wav', 'b.wav', 'c.wav']);
  });

  it('are left out where the person cancels, or goes to another lesson, while they are read', async () => {
    let go: () => void = () => undefined;
    const slow = () =>
      new Promise<string>((resolve) => {
        go = () => resolve('hash');
      });
    const { state, classes } = await opened({ contentHash: slow });
    for (const leave of [
      () => {
        state().cancelAdding();
      },
      () => void state().newLesson('Another', true),
    ]) {
      const reading = state().addFiles([songAt('Trot/a.wav')], toNew);
      await eventually(() => {
        expect(state().adding?.total).toBe(1);
      });
      leave();
      go();
      await reading;
      expect(classes() ?? []).toEqual([]);
      expect(state()).toMatchObject({ adding: undefined, trouble: undefined });
    }
  });

  it('are taken in though one among them can’t be read, which is named', async () => {
    const { state, songs } = await opened({
      contentHash: (file) => {
        const { name } = file as File;
        return name === 'gone.wav'
          ? Promise.reject(new DOMException('gone', 'NotFoundError'))
          : Promise.resolve(name);
      },
    });
    await state().addFiles(
      ['a', 'gone', 'z'].map((name) => songAt(`Trot/${name}.wav`)),
      toNew,
    );
    expect(songs('Trot')).toEqual(['a.wav', 'z.wav']);
    expect(state().trouble).toMatchObject({ about: 'gone.wav', error: { name: 'NotFoundError' } });
  });

  it('do not come back in a class that was deleted meanwhile', async () => {
    let go: () => void = () => undefined;
    const slow = () => new Promise<string>((resolve) => (go = () => resolve('hash')));
    const { state } = await opened({ contentHash: slow });
    await state().addClass('Trot');
    const classId = state().lesson?.classes[0].id ?? '';
    const reading = state().addFiles([songAt('a.wav')], { classId });
    await eventually(() => expect(state().adding?.total).toBe(1));
    await state().removeClass(classId);
    go();
    await reading;
    expect(state().lesson?.examples).toEqual([]);
  });
});

describe('recording the microphone', () => {
  it('ends with the class that it is for, whether that is deleted or its making undone', async () => {
    const { state } = await opened({
      record: (until) =>
        new Promise((resolve) => {
          until.addEventListener('abort', () => {
            resolve(new Blob(['sound']));
          });
        }),
    });
    for (const end of [() => state().removeClass(state().recording ?? ''), () => state().undo()]) {
      await state().addClass('Trot');
      const recording = state().startRecording(state().lesson?.classes.at(-1)?.id ?? '', 'Recording');
      expect(state().recording).toBeDefined();
      await end();
      await recording;
      expect(state()).toMatchObject({ recording: undefined, trouble: undefined });
      expect(state().lesson?.examples).toEqual([]);
    }
  });
});

describe('hearing songs', () => {
  it('goes on where the browser keeps nothing of it, says so, and what was heard can be taught', async () => {
    const { state, asked, database } = await opened();
    const denied = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    Object.assign(database, { putFeatures: denied, getFeatures: denied });
    await state().addFiles([songAt('Trot/1.wav')], toNew);
    await eventually(() => expect(asked).toHaveLength(1));
    asked[0].answer();
    await eventually(() => expect(state().examples.get('hash of 1.wav')?.kind).toBe('ready'));
    expect(state().trouble).toMatchObject({ error: { name: 'QuotaExceededError' } });
  });

  it('pauses and goes on where the person says so, and what was being heard is heard then', async () => {
    const { state, asked } = await opened();
    await state().addFiles([songAt('Trot/1.wav'), songAt('Trot/2.wav')], toNew);
    await eventually(() => expect(asked).toHaveLength(1));
    state().pauseHearing();
    asked[0].answer();
    await eventually(() => expect(state().paused).toBe(true));
    expect(asked).toHaveLength(1);
    state().goOnHearing();
    for (const index of [1, 2]) {
      await eventually(() => expect(asked.at(index)).toBeDefined());
      asked[index].answer();
    }
    await eventually(() => {
      const kinds = Array.from(state().examples.values(), ({ kind }) => kind);
      expect(kinds).toEqual(['ready', 'ready']);
    });
    expect(asked.map(({ name }) => name)).toEqual(['1.wav', '1.wav', '2.wav']);
  });

  it('passes over what was removed before its turn, and ends with its lesson', async () => {
    const { state, asked, database } = await opened();
    await state().addFiles(
      ['1', '2', '3', '4'].map((name) => songAt(`Trot/${name}.wav`)),
      toNew,
    );
    await eventually(() => expect(asked).toHaveLength(1));
    await state().removeExample('hash of 2.wav');
    asked[0].answer();
    await eventually(() => expect(asked).toHaveLength(2));
    expect(asked[1].name).toBe('3.wav');
    await state().newLesson('Another', true);
    asked[1].answer();
    await eventually(() => expect(state().lesson?.name).toBe('Another'));
    expect(state().examples.size).toBe(0);
    expect([...database.features.keys()]).toEqual(['hash of 1.wav']);
    expect(asked).toHaveLength(2);
  });
});

describe('teaching', () => {
  it('keeps what the person did meanwhile, and what was taught of it', async () => {
    let go: () => void = () => undefined;
    const { state, asked, database } = await opened({
      teach: () =>
        new Promise((_, reject) => {
          go = () => reject(new Error('the backend is gone'));
        }),
    });
    await state().addFiles([songAt('Trot/1.wav'), songAt('Pop/2.wav')], toNew);
    for (const index of [0, 1]) {
      await eventually(() => expect(asked.at(index)).toBeDefined());
      asked[index].answer();
    }
    await eventually(() => expect(state().examples.size).toBe(2));
    const teaching = state().train();
    await state().addClass('Later');
    go();
    await teaching;
    expect(state().trouble?.error).toBeInstanceOf(Error);
    expect(state().training).toBeUndefined();
    const [kept] = database.lessons.values();
    expect(kept.classes.map(({ name }) => name)).toEqual(['Pop', 'Trot', 'Later']);
  });

  it('is to know where genres are kept beside the classes, which can be undone', async () => {
    const asked: (string | undefined)[] = [];
    const { state } = await opened({
      teach: (_, __, { beside } = {}) => {
        asked.push(beside);
        return Promise.reject(new Error('enough'));
      },
    });
    await state().addClass('Trot');
    await state().keepGenres(true);
    await state().train();
    await state().undo();
    await state().train();
    expect(asked).toEqual(['genre', undefined]);
  });
});

describe('lessons', () => {
  it('are told apart by their names, and an empty one is not begun twice', async () => {
    const { state } = await opened();
    await state().addClass('Trot');
    await state().newLesson('My genres');
    await state().newLesson('My genres');
    expect(state().lessons.map(({ name }) => name)).toEqual(['My genres', 'My genres 2']);
    await state().renameLesson('My genres');
    expect(state().lesson?.name).toBe('My genres 2');
  });

  it('give their network the name that they have when it is done, whatever they were called when it was begun', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-trunk-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    await writeTinyModel(folder);
    const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(folder, name))).slice().buffer;
    const taught: Awaited<ReturnType<TeachParts['teach']>> = {
      head: { kernel: new Float32Array(16 * 2), bias: new Float32Array(2) },
      ...{ answers: ['Trot', 'Ska'], temperature: 1, notSure: 0.5, strength: 1e-3 },
      ...{ unknown: [], validation: undefined },
    };
    let finish: () => void = () => undefined;
    const { state, kept } = await opened({
      trunk: {
        model: 'genre',
        hash: () => Promise.resolve('hash'),
        files: () =>
          Promise.resolve({
            'model.json': bytesOf('model.json'),
            'weights.bin': bytesOf('weights.bin'),
            'card.json': bytesOf('card.json'),
          }),
      },
      teach: () =>
        new Promise((resolve) => {
          finish = () => {
            resolve(taught);
          };
        }),
    });
    await state().addClass('Trot');
    await state().addClass('Ska');
    const training = state().train();
    await state().renameLesson('Late nights');
    finish();
    await training;
    expect(state()).toMatchObject({ trouble: undefined, training: undefined });
    const [{ network, files }] = [...kept.values()];
    expect(network.name).toBe('Late nights');
    expect(new TextDecoder().decode(files['card.json'])).toContain('"Late nights"');
  });

  it('can be deleted before anything was taught', async () => {
    const { state, database } = await opened();
    await state().addClass('Trot');
    await state().deleteNetwork(state().lesson?.id ?? '');
    expect(state()).toMatchObject({ lesson: undefined, lessons: [] });
    expect(database.lessons.size).toBe(0);
  });

  it('leave nothing behind of songs that were still being heard when they were deleted', async () => {
    const { state, asked, database } = await opened();
    await state().addFiles([songAt('Trot/1.wav')], toNew);
    await eventually(() => expect(asked).toHaveLength(1));
    const { removeLesson } = database;
    database.removeLesson = async (id) => {
      asked[0].answer();
      await new Promise((resolve) => setTimeout(resolve));
      await removeLesson(id);
    };
    await state().deleteNetwork(state().lesson?.id ?? '');
    expect(database.features.size).toBe(0);
  });

  it('that the browser does not delete are no silent failure', async () => {
    const { state, database } = await opened();
    await state().addClass('Trot');
    database.removeLesson = () => Promise.reject(new DOMException('denied', 'UnknownError'));
    await state().deleteNetwork(state().lesson?.id ?? '');
    expect(state().trouble).toMatchObject({ about: 'My genres', error: { name: 'UnknownError' } });
  });

  it('say so where the browser does not keep them', async () => {
    const { state, database } = await opened();
    database.putLesson = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await state().addClass('Trot');
    expect(state().trouble).toMatchObject({ about: 'My genres' });
    expect(state().lesson?.classes).toHaveLength(1);
  });
});
