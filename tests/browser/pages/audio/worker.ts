import { expose } from 'comlink';
import { openStream } from '../../../../src/audio/openStream';
import { summaryOf, type Outcome } from './summary';

const service = {
  async decode(file: File): Promise<Outcome> {
    return summaryOf(() => openStream(file));
  },
  /** From now on this worker is one of a browser that has no WebCodecs. */
  loseWebCodecs(): void {
    Reflect.deleteProperty(globalThis, 'AudioDecoder');
  },
};

export type AudioWorker = typeof service;

expose(service);
