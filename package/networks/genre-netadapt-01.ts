import type { NetworkFiles } from '../network';

/** The files of the network `genre-netadapt-01`, as the package brings them; bundlers see these addresses and ship the files. */
export const genreNetadapt01: NetworkFiles = {
  name: 'genre-netadapt-01',
  files: {
    'card.json': new URL('../../public/models/genre-netadapt-01/card.json', import.meta.url).href,
    'model.json': new URL('../../public/models/genre-netadapt-01/model.json', import.meta.url).href,
    'weights.bin': new URL('../../public/models/genre-netadapt-01/weights.bin', import.meta.url).href,
  },
};
