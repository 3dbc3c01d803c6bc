import { wrap } from 'comlink';
import { AudioDecodeError } from '../../../../src/audio/audioDecodeError';
import { decodeWhole } from '../../../../src/audio/decodeWhole';
import { streamOf } from '../../../../src/audio/wholeSamples';
import { summaryOf, type Outcome } from './summary';
import type { AudioWorker } from './worker';

const worker = wrap<AudioWorker>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));

/** What tests call: the chosen file, decoded in a worker as a stream or on the main thread as a whole. */
export interface AudioPage {
  inWorker(): Promise<Outcome>;
  /** As in a browser whose workers have no WebCodecs. */
  inWorkerWithoutWebCodecs(): Promise<Outcome>;
  onMain(): Promise<Outcome>;
}

declare global {
  interface Window {
    audio: AudioPage;
  }
}

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.item(0);
  if (!file) throw new Error('No file was chosen.');
  return file;
}

window.audio = {
  inWorker: () => worker.decode(chosenFile()),
  async inWorkerWithoutWebCodecs() {
    await worker.loseWebCodecs();
    return worker.decode(chosenFile());
  },
  onMain: () =>
    summaryOf(async () => streamOf(await decodeWhole(chosenFile(), new AudioDecodeError('unknown-format')))),
};
