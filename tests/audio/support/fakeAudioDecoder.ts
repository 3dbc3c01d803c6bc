import { vi } from 'vitest';

/** What a packet makes the browser's decoder do, by its first byte. */
export const PACKET = { sound: 1, silent: 2, bad: 3, deaf: 4 };

export const packet = (kind: keyof typeof PACKET, mark = 0): Uint8Array<ArrayBuffer> =>
  Uint8Array.of(PACKET[kind], mark);

/**
 * A browser's decoder: it takes packets one after another in tasks of their own, gives ten frames of the packet's mark for each,
 * closes itself with an error at a bad packet, and at a deaf one gives no sign of life any more.
 */
export function stubAudioDecoder(): { made: number } {
  const count = { made: 0 };
  class FakeAudioDecoder extends EventTarget {
    state: CodecState = 'unconfigured';
    private readonly waiting: Uint8Array[] = [];
    private flushes: { resolve: () => void; reject: (error: Error) => void }[] = [];
    private readonly init: AudioDecoderInit;

    constructor(init: AudioDecoderInit) {
      super();
      count.made += 1;
      this.init = init;
    }
    static isConfigSupported = ({ codec }: AudioDecoderConfig) =>
      codec === 'unheard-of'
        ? Promise.reject(new TypeError(codec))
        : Promise.resolve({ supported: codec === 'mp3' });
    get decodeQueueSize(): number {
      return this.waiting.length;
    }
    configure(): void {
      this.state = 'configured';
    }
    decode({ data }: { data: Uint8Array }): void {
      if (this.state !== 'configured') throw new DOMException('closed', 'InvalidStateError');
      this.waiting.push(data);
      this.later();
    }
    flush(): Promise<void> {
      if (this.state !== 'configured') return Promise.reject(new DOMException('closed', 'InvalidStateError'));
      return new Promise((resolve, reject) => {
        this.flushes.push({ resolve, reject });
        this.later();
      });
    }
    close(): void {
      this.state = 'closed';
    }
    private later(): void {
      setTimeout(() => {
        this.step();
      });
    }
    private step(): void {
      const next = this.waiting.at(0);
      if (this.state === 'closed' || next?.at(0) === PACKET.deaf) return;
      this.waiting.shift();
      if (next) this.take(next);
      if (this.waiting.length > 0) return;
      this.flushes.forEach(({ resolve }) => {
        resolve();
      });
      this.flushes = [];
    }
    private take([kind, mark]: Uint8Array): void {
      if (kind === PACKET.bad) {
        this.close();
        this.flushes.forEach(({ reject }) => {
          reject(new DOMException('aborted', 'AbortError'));
        });
        this.init.error(new DOMException('bad packet', 'EncodingError'));
        return;
      }
      if (kind === PACKET.sound) this.init.output(audioData(mark));
      this.dispatchEvent(new Event('dequeue'));
    }
  }
  vi.stubGlobal('AudioDecoder', FakeAudioDecoder);
  vi.stubGlobal(
    'EncodedAudioChunk',
    class {
      data: Uint8Array;
      constructor({ data }: { data: Uint8Array }) {
        this.data = data;
      }
    },
  );
  return count;
}

function audioData(mark: number): AudioData {
  const data = {
    ...{ numberOfChannels: 1, numberOfFrames: 10, sampleRate: 16_000 },
    copyTo: (plane: Float32Array) => plane.fill(mark),
    close: () => undefined,
  };
  // No more of it is used.
  return data as unknown as AudioData;
}
