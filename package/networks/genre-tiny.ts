import type { NetworkFiles } from '../network';

/** The files of the network `genre-tiny`, as the package brings them; bundlers see these addresses and ship the files. */
export const genreTiny: NetworkFiles = {
  name: 'genre-tiny',
  files: {
    'card.json': new URL('../../public/models/genre-tiny/card.json', import.meta.url).href,
    'model.json': new URL('../../public/models/genre-tiny/model.json', import.meta.url).href,
    'weights.bin': new URL('../../public/models/genre-tiny/weights.bin', import.meta.url).href,
  },
};
