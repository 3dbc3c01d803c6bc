import { describe, expect, it } from 'vitest';
import { GrowingSource, recordedSource } from '../../src/inspect/windowSource';
import { BandEnergies } from '../../src/dsp/bandEnergies';
import { windowSamples } from '../../src/dsp/frontEnd';
import { inputLength, windowInput } from '../../src/dsp/windowInput';
import { noise } from '../support/noise';
import { testCard } from '../support/testCard';

const { frontEnd } = testCard;
const { hopLength, sampleRate } = frontEnd;
const LENGTH = windowSamples(frontEnd);
const samples = noise(3 * sampleRate);

describe('a recording', () => {
  const sound = recordedSource(frontEnd, samples);

  it('gives the window of the frame nearest to a time, as the classifier hears it', () => {
    const { startS, input } = sound.windowAt(1.004);
    expect(startS).toBeCloseTo(1);
    const energies = new BandEnergies(frontEnd);
    energies.push(samples);
    const expected = new Float32Array(inputLength(frontEnd));
    windowInput(energies, 100, expected);
    expect(input).toEqual(expected);
  });

  it('gives the samples of that window', () => {
    expect(sound.windowAt(1).samples()).toEqual(samples.slice(sampleRate, sampleRate + LENGTH));
  });

  it('stays inside where a time is before its start or after its end', () => {
    expect(sound.windowAt(-5).startS).toBe(0);
    const last = sound.windowAt(99);
    expect(last.startS * sampleRate + LENGTH).toBeGreaterThan(samples.length - hopLength);
    expect(last.samples()).toHaveLength(LENGTH);
  });

  it('is repeated where it is shorter than a window, and no longer for that', () => {
    const short = recordedSource(frontEnd, samples.slice(0, 2000));
    expect(short.durationS).toBe(2000 / sampleRate);
    expect(short.windowAt(0).samples().slice(2000, 4000)).toEqual(samples.slice(0, 2000));
    expect(short.spectrogram?.columns).toBe(Math.ceil(2000 / hopLength));
  });

  it('says what is digital silence', () => {
    expect(recordedSource(frontEnd, new Float32Array(sampleRate)).windowAt(0).silent).toBe(true);
    expect(sound.windowAt(0).silent).toBe(false);
  });
});

describe('a sound that goes on', () => {
  it('is silent before it begins', () => {
    expect(new GrowingSource(frontEnd).windowAt().silent).toBe(true);
  });

  it('gives its newest window, equal to that of a recording', () => {
    const sound = new GrowingSource(frontEnd);
    for (let at = 0; at < samples.length; at += 700) sound.push(samples.slice(at, at + 700));
    const recording = recordedSource(frontEnd, samples, 'meydaBands').windowAt(Infinity);
    const window = sound.windowAt();
    expect(window.startS).toBeCloseTo(recording.startS);
    expect(window.input).toEqual(recording.input);
    expect(window.samples()).toEqual(recording.samples());
    expect(sound.durationS).toBe(3);
  });
});
