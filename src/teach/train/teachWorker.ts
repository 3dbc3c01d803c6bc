import { browserBackendFiles } from '../../models/browser';
import { startBackend } from '../../models/load';
import { serve, yieldToEventLoop, type Call } from '../../workers';
import { teach, type TeachProgress } from './teach';
import type { TaughtSong } from './types';

const teachApi = {
  async teach({ songs, classes }: { songs: TaughtSong[]; classes: number }, { report }: Call<TeachProgress>) {
    // Of tfjs's own backends: ours runs networks and nothing else.
    const { backend } = await startBackend(browserBackendFiles, 'wasm');
    if (backend === 'simd') await startBackend(browserBackendFiles, 'cpu');
    return teach(songs, classes, { onProgress: report, pause: yieldToEventLoop });
  },
};
export type TeachApi = typeof teachApi;

serve(teachApi);
