import { expose } from 'comlink';
import { openStream } from '../../../../src/audio/openStream';
import { summaryOf, type Outcome } from './summary';

const service = {
  async decode(file: File): Promise<Outcome> {
    return summaryOf(() => openStream(file));
  },
};

export type AudioWorker = typeof service;

expose(service);
