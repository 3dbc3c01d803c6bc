import type { NetworkFiles } from '../network';

/** The files of the network `genre`, as the package brings them; bundlers see these addresses and ship the files. */
export const genre: NetworkFiles = {
  name: 'genre',
  files: {
    'card.json': new URL('../../public/models/genre/card.json', import.meta.url).href,
    'model.json': new URL('../../public/models/genre/model.json', import.meta.url).href,
    'weights.bin': new URL('../../public/models/genre/weights.bin', import.meta.url).href,
  },
};
