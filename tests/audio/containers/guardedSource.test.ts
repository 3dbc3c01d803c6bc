import { describe, expect, it } from 'vitest';
import { ByteSource } from '../../../src/audio/containers/byteSource';
import { StandstillGuard } from '../../../src/audio/containers/guardedSource';
import { openWithMediabunny } from '../../../src/audio/containers/mediabunny';
import { lena } from '../support/read';

const times = (count: number, act: () => void): void => {
  for (let time = 0; time < count; time++) act();
};

describe('a demuxer', () => {
  it('that reads from two places by turns for ever is told to end', () => {
    const guard = new StandstillGuard(1e6);
    const spin = () => {
      guard.onRead(501);
      guard.onRead(16);
    };
    times(1000, spin);
    expect(spin).toThrow('does not get on from byte 501');
  });

  it('that reads from one place often, but gives packets, goes on', () => {
    const guard = new StandstillGuard(1e6);
    times(100, () => {
      times(900, () => {
        guard.onRead(501);
      });
      guard.onPacket();
    });
  });

  it('that reads from many places without a packet goes on', () => {
    const guard = new StandstillGuard(1e6);
    let place = 0;
    times(100_000, () => {
      guard.onRead(place++);
    });
  });

  it('that gives more packets than there are bytes is told to end', () => {
    const guard = new StandstillGuard(10);
    const packet = () => {
      guard.onPacket();
    };
    times(10, packet);
    expect(packet).toThrow('more packets');
  });
});

describe('a WebM that Mediabunny stands still at', () => {
  it('is damaged', async () => {
    const file = new ByteSource(new Blob([lena('lena.webm').slice(0, 112).fill(0, 48)]));
    await expect(openWithMediabunny(file, 'webm')).rejects.toMatchObject({
      reason: 'corrupt',
      cause: { message: expect.stringContaining('does not get on') as string },
    });
  });
});
