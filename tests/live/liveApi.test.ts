import { describe, expect, it } from 'vitest';
import { allocateRing, ringWriter } from '../../src/audio/capture/sampleRing';
import type { LiveNews } from '../../src/live/liveAnalyzer';
import { liveApi, type LiveApi } from '../../src/live/liveApi';
import { connect, serve } from '../../src/workers';
import { openChannel } from '../support/channel';
import { glide } from '../support/streams';
import { testCard } from '../support/testCard';
import { testNetwork } from '../support/testNetwork';
import { eventually } from '../support/eventually';

const RATE = 16_000;

/** A worker that listens, at the other end of a channel; `play` lets it hear a second. */
async function listening(onPredict?: () => void) {
  const { far, worker } = openChannel();
  serve(
    liveApi(() => Promise.resolve(testNetwork(onPredict))),
    far,
  );
  const link = connect<LiveApi>(worker);
  const network = await link.call('load', { model: 'models/test/' });
  const news: LiveNews[] = [];
  const running = link.call('start', undefined, { onReport: (item) => news.push(item) });
  running.catch(() => undefined);
  const ring = allocateRing();
  await link.call('listenTo', { feed: { kind: 'ring', ring }, sampleRate: RATE });
  const writer = ringWriter(ring);
  const play = (): void => {
    writer.write(glide(1), Date.now());
  };
  return { link, network, news, running, play };
}

describe('listening in a worker', () => {
  it('tells which network listens, and what it hears', async () => {
    const { network, news, play } = await listening();
    expect(network.card).toEqual(testCard);
    expect(network.bandHz).toHaveLength(testCard.frontEnd.nMels);
    play();
    await eventually(() => {
      expect(news.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['sound', 'reading']));
    });
  });

  it('hands over what was recorded', async () => {
    const { link, news, play } = await listening();
    await link.call('startRecording');
    play();
    await eventually(() => {
      expect(news.length).toBeGreaterThan(0);
    });
    const { samples, sampleRate } = await link.call('stopRecording');
    expect(sampleRate).toBe(RATE);
    expect(samples).toEqual(glide(1));
  });

  it('ends with what breaks', async () => {
    const { running, play } = await listening(() => {
      throw new Error('out of memory');
    });
    play();
    await expect(running).rejects.toThrow('out of memory');
  });
});
