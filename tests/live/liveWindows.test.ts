import Meyda from 'meyda';
import { describe, expect, it, vi } from 'vitest';
import { LiveWindows } from '../../src/live/liveWindows';
import { readWindowScores } from '../../src/scores/windowScores';
import { windowInputs } from '../../src/scores/scoreWindows';
import { createMelExtractor } from '../../src/dsp/createMelExtractor';
import { BandEnergies } from '../../src/dsp/bandEnergies';
import { windowSamples } from '../../src/dsp/frontEnd';
import { glide } from '../support/streams';
import { testCard } from '../support/testCard';
import { testNetwork } from '../support/testNetwork';

const { frontEnd } = testCard;
const WINDOW = windowSamples(frontEnd);

function windows(network = testNetwork()): LiveWindows {
  return new LiveWindows(network);
}

describe('the windows of a stream without end', () => {
  it('have the network hear the very window that it would hear of a file', async () => {
    const samples = glide(3);
    const network = testNetwork();
    const live = windows(network);
    for (let at = 0; at < samples.length; at += 331) live.push(samples.subarray(at, at + 331));
    const window = await live.analyze();

    // Both ways to compute them agree to 1e-5; here it is the same way.
    const whole = new BandEnergies(frontEnd, createMelExtractor(frontEnd, 'meydaBands'));
    whole.push(samples);
    const start = whole.frames - frontEnd.frames;
    expect(network.inputs[0]).toEqual(windowInputs(whole, [start]));
    const [expected] = readWindowScores(
      testCard,
      await testNetwork().predict(windowInputs(whole, [start]), 1),
    );
    expect(window).toEqual({ rms: whole.windowRms(start), reading: expected });
  });

  it("are made of frames that are all Meyda's melBands", () => {
    const live = windows();
    const original: unknown = Meyda.featureExtractors;
    const { melBands: own } = original as { melBands: (input: unknown) => number[] };
    const melBands = vi.fn(own);
    Meyda.featureExtractors = { melBands };
    live.push(glide(1));
    // Several calls a frame, each for the bins of a few bands; see `BandwiseMeydaExtractor`.
    expect(melBands.mock.calls.length).toBe(live.frames * Math.ceil(frontEnd.nMels / 2));
    Meyda.featureExtractors = original;
  });

  it('are not there before one is full', async () => {
    const live = windows();
    live.push(glide(1).subarray(0, WINDOW - 1));
    expect(await live.analyze()).toBeUndefined();
    live.push(glide(1).subarray(WINDOW - 1, WINDOW));
    expect(await live.analyze()).toBeDefined();
    expect(live.samples).toBe(WINDOW);
  });

  it('are told apart from digital silence, which the network is not asked about', async () => {
    const network = testNetwork();
    const live = windows(network);
    live.push(new Float32Array(WINDOW));
    expect(await live.analyze()).toEqual({ rms: 0, reading: undefined });
    expect(network.batches).toEqual([]);
  });

  it('give a column for each frame, once, darker where it is quiet', () => {
    const live = windows();
    const loud = live.push(glide(1));
    const quiet = live.push(new Float32Array(8000));
    expect(loud.columns).toBe(Math.floor((16_000 - frontEnd.windowLength) / frontEnd.hopLength) + 1);
    expect(loud.levels).toHaveLength(loud.columns * frontEnd.nMels);
    expect(loud.columns + quiet.columns).toBe(live.frames);
    expect(Math.max(...loud.levels)).toBeGreaterThan(128);
    expect(Math.max(...quiet.levels.slice(-frontEnd.nMels))).toBe(0);
  });

  it('are drawn alike from a loud and a faint microphone', () => {
    const loud = windows().push(glide(1)).levels;
    const faint = windows().push(glide(1).map((sample) => sample / 50)).levels;
    loud.forEach((level, index) => {
      expect(Math.abs(level - faint[index])).toBeLessThanOrEqual(1);
    });
  });
});
