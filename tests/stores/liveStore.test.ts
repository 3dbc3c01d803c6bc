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
    const error = new MicrophoneDeniedError('no');
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
    expect(store.getState().recording.kind).toBe('recording');
    await store.getState().stopRecording();
    const { recording } = store.getState();
    expect(recording).toMatchObject({ kind: 'done', durationS: 2 });
    expect(recording.kind === 'done' && recording.wav.size).toBe(44 + 2 * 32_000);
    store.getState().discardRecording();
    expect(store.getState().recording.kind).toBe('none');
  });

  it('is kept where listening ends before it is stopped', async () => {
    const { store, session } = await listening();
    await store.getState().startRecording();
    store.getState().stop();
    await settle();
    expect(store.getState().recording.kind).toBe('done');
    expect(session.closed).toBe(true);
  });

  it('does not begin where nobody listens', async () => {
    const { store } = fakeLive();
    await store.getState().startRecording();
    expect(store.getState().recording.kind).toBe('none');
  });
});
