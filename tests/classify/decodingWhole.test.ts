import { afterEach, describe, expect, it, vi } from 'vitest';
import { AudioDecodeError, type AudioDecodeReason } from '../../src/audio/audioDecodeError';
import { streamOf, type WholeSamples } from '../../src/audio/wholeSamples';
import { createClassifier } from '../../src/classify/createClassifier';
import { decodingWhole } from '../../src/classify/decodingWhole';
import { glide } from '../support/streams';
import { testNetwork } from '../support/testNetwork';

const RATE = 48_000;

/** A browser whose main thread decodes anything to `seconds` of a tone. */
function stubDecoder(seconds: number) {
  const samples = glide(seconds * (RATE / 16_000));
  const decodeAudioData = vi.fn(() =>
    Promise.resolve({ numberOfChannels: 1, length: samples.length, getChannelData: () => samples }),
  );
  vi.stubGlobal(
    'OfflineAudioContext',
    class {
      decodeAudioData = decodeAudioData;
    },
  );
  return decodeAudioData;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A classifier that can't decode files, for `reason`, but hears samples. */
function deafToFiles(reason: AudioDecodeReason) {
  return decodingWhole(
    createClassifier({
      network: testNetwork(),
      open: (source: Blob | WholeSamples) =>
        source instanceof Blob
          ? Promise.reject(new AudioDecodeError(reason))
          : Promise.resolve(streamOf(source)),
    }),
  );
}

const file = new Blob(['a codec that nobody knows']);

describe('a file that the worker can not decode', () => {
  it('is decoded whole and answered all the same', async () => {
    stubDecoder(2);
    const { durationS, verdict } = await deafToFiles('unsupported-codec').classify(file);
    expect(durationS).toBeCloseTo(2, 2);
    expect(verdict.kind).toBe('genre');
  });

  it('is not tried again where it is empty', async () => {
    const decode = stubDecoder(2);
    await expect(deafToFiles('empty').classify(file)).rejects.toMatchObject({ reason: 'empty' });
    expect(decode).not.toHaveBeenCalled();
  });

  it('is refused where the main thread can not decode it either', async () => {
    stubDecoder(2).mockRejectedValue(new DOMException('no', 'EncodingError'));
    await expect(deafToFiles('corrupt').classify(file)).rejects.toThrow(AudioDecodeError);
  });

  it('can be aborted while it is decoded', async () => {
    const controller = new AbortController();
    stubDecoder(2).mockImplementation(() => {
      controller.abort();
      return new Promise(() => undefined);
    });
    const answer = deafToFiles('corrupt').classify(file, { signal: controller.signal });
    await expect(answer).rejects.toThrow(DOMException);
  });
});
