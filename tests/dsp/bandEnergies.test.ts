import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BandEnergies } from '../../src/dsp/bandEnergies';
import { windowSamples } from '../../src/dsp/frontEnd';
import { FRONT_ENDS, GENRE } from './support/frontEnds';
import { music, noise } from './support/signals';

const SMALL = FRONT_ENDS['small 256'];

/** Pushes `samples` in pieces of the given lengths, over and over. */
function pushed(samples: Float32Array, pieces: number[] = [samples.length], frontEnd = SMALL): BandEnergies {
  const energies = new BandEnergies(frontEnd);
  for (let at = 0, turn = 0; at < samples.length; turn++) {
    const length = pieces[turn % pieces.length];
    energies.push(samples.subarray(at, at + length));
    at += length;
  }
  return energies;
}

function rows(energies: BandEnergies): number[][] {
  return Array.from({ length: energies.frames }, (_, frame) => Array.from(energies.row(frame)));
}

const sampleArrays = fc.float32Array({
  ...{ minLength: 0, maxLength: 3000, noNaN: true },
  ...{ min: -1, max: 1 },
});

describe('the band energies of a stream', () => {
  it('are as many as frames fit, none for less than a frame', () => {
    fc.assert(
      fc.property(fc.nat(2000), (length) => {
        const expected = length < 200 ? 0 : 1 + Math.floor((length - 200) / 80);
        expect(pushed(noise(length)).frames).toBe(expected);
      }),
    );
  });

  it('do not depend on how the stream was cut into pieces', () => {
    const samples = music(4000);
    const whole = rows(pushed(samples));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 }), (pieces) => {
        expect(rows(pushed(samples, pieces))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('are finite and not negative, whatever the samples', () => {
    fc.assert(
      fc.property(sampleArrays, (samples) => {
        expect(
          rows(pushed(samples))
            .flat()
            .every((value) => Number.isFinite(value) && value >= 0),
        ).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('move by as many frames as the sound moves by hops', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (hops) => {
        const samples = noise(6000, hops);
        const shifted = rows(pushed(samples.subarray(hops * SMALL.hopLength)));
        expect(shifted).toEqual(rows(pushed(samples)).slice(hops));
      }),
      { numRuns: 20 },
    );
  });

  it('go with the square of the gain', () => {
    const samples = music(2000);
    const loud = rows(pushed(samples)).flat();
    const quiet = rows(pushed(samples.map((sample) => sample / 4))).flat();
    quiet.forEach((value, index) => {
      expect(value * 16).toBeCloseTo(loud[index], 5);
    });
  });

  it('forget a stretch of NaN as soon as no frame covers it', () => {
    const samples = noise(4000);
    const poisoned = samples.slice().fill(NaN, 800, 900);
    const clean = rows(pushed(samples));
    const rest = rows(pushed(poisoned));
    const firstClean = Math.ceil(900 / SMALL.hopLength);
    expect(rest[firstClean - 1].some(Number.isNaN)).toBe(true);
    expect(rest.slice(firstClean)).toEqual(clean.slice(firstClean));
  });

  it('can be freed from the start, and keep their numbers', () => {
    const samples = music(4000);
    const energies = pushed(samples.subarray(0, 2000));
    energies.discardBefore(12);
    energies.discardBefore(5);
    energies.push(samples.subarray(2000));
    const whole = pushed(samples);
    expect(energies.frames).toBe(whole.frames);
    expect(() => energies.row(11)).toThrow(RangeError);
    for (let frame = 12; frame < whole.frames; frame++) expect(energies.row(frame)).toEqual(whole.row(frame));
  });

  it('do not take a hop that skips samples', () => {
    expect(() => new BandEnergies({ ...SMALL, hopLength: 201 })).toThrow(RangeError);
  });
});

describe.each(Object.entries(FRONT_ENDS))('the level of a window with the front end "%s"', (_, frontEnd) => {
  it('is the root mean square of exactly the samples that it spans', () => {
    const length = windowSamples(frontEnd);
    const samples = music(length + 7 * frontEnd.hopLength).map(
      (sample, index) => sample * (1 + index / length),
    );
    const energies = pushed(samples, [997], frontEnd);
    for (const start of [0, 3, 7]) {
      const window = samples.subarray(start * frontEnd.hopLength, start * frontEnd.hopLength + length);
      const expected = Math.sqrt(window.reduce((sum, sample) => sum + sample * sample, 0) / length);
      expect(energies.windowRms(start) / expected).toBeCloseTo(1, 6);
    }
  });
});

it('frames of a long stream take memory that does not grow, where they are discarded on the way', () => {
  const second = music(16_000);
  const energies = new BandEnergies(GENRE);
  energies.push(second);
  const before = energies.row(energies.frames - 1).buffer.byteLength;
  for (let pass = 0; pass < 60; pass++) {
    energies.push(second);
    energies.discardBefore(energies.frames - 50);
  }
  expect(energies.row(energies.frames - 1).buffer.byteLength).toBeLessThanOrEqual(2 * before);
});
