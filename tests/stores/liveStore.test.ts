import { describe, expect, it } from 'vitest';
import { MicrophoneDeniedError, MicrophoneLostError } from '../../src/audio/capture/captureErrors';
import type { LiveSoundUpdate } from '../../src/live/types';
import { settle } from './support/fakeClassifier';
import { fakeLive, readingOf } from './support/fakeLive';

async function listening() {
  const fake = fakeLive();
  await fake.store.getState().start('microphone');
  return { ...fake, session: fake.sessions[0] };
}

describe('listening', () => {
  it('begins with a click, and tells what the network says', async () => {
    const { store, session } = await listening();
    expect(store.getState().status).toEqual({ kind: 'listening', source: 'microphone' });
    session.options.onReading(readingOf('jazz', 3));
    expect(store.getState().verdict).toMatchObject({ kind: 'genre', genre: 'jazz' });
    session.options.onReading(readingOf('jazz', 7));
    expect(store.getState().history.segments).toMatchObject([{ genre: 'jazz' }]);
  });

  it('fails with the reason, and one click begins anew', async () => {
    const error = new MicrophoneDeniedError('site');
    const { store } = fakeLive({ fails: [error] });
    await store.getState().start('microphone');
    expect(store.getState().status).toEqual({ kind: 'failed', source: 'microphone', error });
    await store.getState().start('microphone');
    expect(store.getState().status.kind).toBe('listening');
  });

  it('frees the session when it is stopped, and what the session says after that is not heard', async () => {
    const { store, session } = await listening();
    store.getState().stop();
    await settle();
    expect(session.closed).toBe(true);
    expect(session.options.signal.aborted).toBe(true);
    expect(store.getState()).toMatchObject({
      status: { kind: 'idle' },
      input: undefined,
      verdict: undefined,
    });
  });

  it('keeps the history, but no session, when the input is lost', async () => {
    const { store, session } = await listening();
    session.options.onReading(readingOf('rock', 3));
    session.options.onReading(readingOf('rock', 7));
    const error = new MicrophoneLostError('gone');
    session.options.onFailure(error);
    await settle();
    expect(session.closed).toBe(true);
    expect(store.getState().status).toEqual({ kind: 'failed', source: 'microphone', error });
    expect(store.getState().history.segments).toHaveLength(1);
  });

  it('says that the audio clock never started, though the network came after it', async () => {
    const { store } = fakeLive({
      beforeOpened: ({ onInterruption }) => {
        onInterruption('suspended');
      },
    });
    await store.getState().start('microphone');
    expect(store.getState().status).toEqual({
      kind: 'interrupted',
      source: 'microphone',
      interruption: 'suspended',
    });
  });

  it('listens where the sound came back before the network did', async () => {
    const { store } = fakeLive({
      beforeOpened: ({ onInterruption }) => {
        onInterruption('muted');
        onInterruption(undefined);
      },
    });
    const starting = store.getState().start('microphone');
    expect(store.getState().status.kind).toBe('starting');
    await starting;
    expect(store.getState().status.kind).toBe('listening');
  });

  it('says when it is interrupted, goes on when asked, and is back once sound arrives', async () => {
    const { store, session } = await listening();
    session.options.onInterruption('suspended');
    expect(store.getState().status).toMatchObject({ kind: 'interrupted', interruption: 'suspended' });
    await store.getState().resume();
    expect(session.asked).toEqual(['resume']);
    session.options.onInterruption(undefined);
    expect(store.getState().status.kind).toBe('listening');
  });

  it('that is stopped while it goes on again, or while a recording begins, is stopped, and nothing has failed', async () => {
    const { store, session } = await listening();
    session.options.onInterruption('suspended');
    const asked = [store.getState().resume(), store.getState().startRecording()];
    store.getState().stop();
    await Promise.all(asked);
    await settle();
    expect(session.asked).toEqual(['resume', 'record']);
    expect(store.getState()).toMatchObject({ status: { kind: 'idle' }, recordings: [] });
    expect(store.getState().recordingSinceMs).toBeUndefined();
  });

  it('closes the session before it, where it is started twice', async () => {
    const { store, sessions } = await listening();
    await store.getState().start('tab');
    expect(sessions.map(({ closed }) => closed)).toEqual([true, false]);
    expect(store.getState().status).toEqual({ kind: 'listening', source: 'tab' });
  });

  it('hands sound to whoever listens, past the state', async () => {
    const { store, session } = await listening();
    const heard: LiveSoundUpdate[] = [];
    const end = store.getState().onSound((sound) => heard.push(sound));
    const before = store.getState();
    const sound: LiveSoundUpdate = {
      level: { rms: 0.1, peak: 0.2, clipping: false },
      columns: { levels: new Uint8Array(0), columns: 0, bands: 24 },
    };
    session.options.onSound(sound);
    end();
    session.options.onSound(sound);
    expect(heard).toEqual([sound]);
    expect(store.getState()).toBe(before);
  });
});

describe('the microphone', () => {
  it('that was chosen is remembered and asked for', async () => {
    const { store, sessions, stored } = fakeLive();
    await store.getState().chooseDevice('b');
    await store.getState().start('microphone');
    expect(sessions[0].options.deviceId).toBe('b');
    const again = fakeLive({ remembered: stored.get('genrescope.live') });
    expect(again.store.getState().deviceId).toBe('b');
  });

  it('stays as it was where another cannot be opened', async () => {
    const { store, session } = await listening();
    await store.getState().chooseDevice('b');
    await expect(store.getState().chooseDevice('broken')).rejects.toThrow('broken');
    expect(store.getState().deviceId).toBe('b');
    expect(session.asked).toEqual(['choose b']);
  });

  it('is listed, and so is one that is plugged in later', async () => {
    const { store, plugIn } = fakeLive();
    const end = store.getState().watchDevices();
    await settle();
    expect(store.getState().devices).toHaveLength(1);
    plugIn('b');
    await settle();
    expect(store.getState().devices).toHaveLength(2);
    end();
    plugIn('c');
    await settle();
    expect(store.getState().devices).toHaveLength(2);
  });
});

describe('a recording', () => {
  it('is a wav file of its length', async () => {
    const { store } = await listening();
    await store.getState().startRecording();
    expect(store.getState().recordingSinceMs).toBeDefined();
    await store.getState().stopRecording();
    const [recording] = store.getState().recordings;
    expect(recording.durationS).toBe(2);
    expect(recording.wav.size).toBe(44 + 2 * 32_000);
    store.getState().discardRecording(recording.id);
    expect(store.getState().recordings).toEqual([]);
  });

  it('does not take the place of one before it', async () => {
    const { store } = await listening();
    for (let turn = 0; turn < 2; turn++) {
      await store.getState().startRecording();
      await store.getState().stopRecording();
    }
    expect(store.getState().recordings.map(({ id }) => id)).toEqual([1, 0]);
    store.getState().discardRecording(1);
    expect(store.getState().recordings.map(({ id }) => id)).toEqual([0]);
  });

  it('is kept where listening ends before it is stopped', async () => {
    const { store, session } = await listening();
    await store.getState().startRecording();
    store.getState().stop();
    await settle();
    expect(store.getState().recordings).toHaveLength(1);
    expect(session.closed).toBe(true);
  });

  it('does not begin where nobody listens', async () => {
    const { store } = fakeLive();
    await store.getState().startRecording();
    expect(store.getState().recordingSinceMs).toBeUndefined();
  });
});

describe('the history', () => {
  const genres = (store: ReturnType<typeof fakeLive>['store']) =>
    store.getState().history.segments.map(({ genre }) => genre);

  it('that was cleared is taken back, and what was heard since stays', async () => {
    const { store, session } = await listening();
    session.options.onReading(readingOf('rock', 4));
    store.getState().clearHistory();
    expect(genres(store)).toEqual([]);
    session.options.onReading(readingOf('rock', 8));
    store.getState().undoClear();
    expect(genres(store)).toEqual(['rock', 'rock']);
    expect(new Set(store.getState().history.segments.map(({ id }) => id)).size).toBe(2);
    expect(store.getState().cleared).toEqual([]);
  });

  it('of an earlier page stands before this one, and can be corrected', async () => {
    const { store, session } = await listening();
    session.options.onReading(readingOf('rock', 4));
    const earlier = { ...store.getState().history.segments[0], genre: 'jazz', startMs: 0, endMs: 5000 };
    store.getState().restore([earlier], undefined);
    session.options.onReading(readingOf('rock', 8));
    expect(genres(store)).toEqual(['jazz', 'rock']);
    store.getState().say(store.getState().history.segments[0].id, 'blues');
    expect(store.getState().history.segments.map(({ said }) => said)).toEqual(['blues', undefined]);
  });

  it('knows when listening ended since the page was left, until it begins again', async () => {
    const { store } = await listening();
    store.getState().leave();
    expect(store.getState().leftMs).toBeDefined();
    await store.getState().start('microphone');
    expect(store.getState().leftMs).toBeUndefined();
    store.getState().stop();
    store.getState().leave();
    expect(store.getState().leftMs).toBeUndefined();
  });
});

describe('an answer', () => {
  it('is gone while nothing is heard, and is not taken up from what comes meanwhile', async () => {
    const { store, session } = await listening();
    session.options.onReading(readingOf('rock', 4));
    session.options.onInterruption('muted');
    expect(store.getState().verdict).toBeUndefined();
    session.options.onReading(readingOf('rock', 5));
    expect(store.getState().verdict).toBeUndefined();
    session.options.onInterruption(undefined);
    session.options.onReading(readingOf('jazz', 9));
    expect(store.getState().verdict?.genre).toBe('jazz');
  });

  it('is waited for where something sounds again after silence', async () => {
    const { store, session } = await listening();
    session.options.onReading(readingOf('rock', 4));
    session.options.onOnset();
    expect(store.getState().verdict).toBeUndefined();
  });
});
