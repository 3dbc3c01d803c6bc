import { describe, expect, it } from 'vitest';
import { scoreWindows } from '../../src/scores/scoreWindows';
import { BandEnergies } from '../../src/dsp/bandEnergies';
import { windowSamples } from '../../src/dsp/frontEnd';
import { glide } from '../support/streams';
import { testCard } from '../support/testCard';
import { testNetwork } from '../support/testNetwork';

const { frontEnd } = testCard;
const WINDOW = windowSamples(frontEnd);

function energiesOf(...parts: Float32Array[]): BandEnergies {
  const energies = new BandEnergies(frontEnd);
  parts.forEach((part) => energies.push(part));
  return energies;
}

describe('scoring windows', () => {
  it('does not ask the network about digital silence, only about the windows beside it', async () => {
    const network = testNetwork();
    const energies = energiesOf(new Float32Array(2 * WINDOW), glide(1));
    const starts = [0, energies.frames - frontEnd.frames, 1];
    const readings = await scoreWindows(network, energies, starts);
    expect(readings.map((reading) => reading !== undefined)).toEqual([false, true, false]);
    expect(network.batches).toEqual([1]);
  });

  it('knows digital silence from the faintest sound', async () => {
    const network = testNetwork();
    const faint = energiesOf(glide(1).map((sample) => sample / 2 ** 15));
    const [reading] = await scoreWindows(network, faint, [0]);
    expect(reading).toBeDefined();
  });

  it('never runs the network where there is nothing to ask', async () => {
    const network = testNetwork();
    expect(await scoreWindows(network, energiesOf(new Float32Array(WINDOW)), [0])).toEqual([undefined]);
    expect(network.batches).toEqual([]);
  });
});
