import type { NetworkFiles } from '../network';

/** The files of the network `genre-netadapt`, as the package brings them; bundlers see these addresses and ship the files. */
export const genreNetadapt: NetworkFiles = {
  name: 'genre-netadapt',
  files: {
    'card.json': new URL('../../public/models/genre-netadapt/card.json', import.meta.url).href,
    'model.json': new URL('../../public/models/genre-netadapt/model.json', import.meta.url).href,
    'weights.bin': new URL('../../public/models/genre-netadapt/weights.bin', import.meta.url).href,
  },
};
