import type { NetworkFiles } from '../network';

/** The files of the network `genre-netadapt-04`, as the package brings them; bundlers see these addresses and ship the files. */
export const genreNetadapt04: NetworkFiles = {
  name: 'genre-netadapt-04',
  files: {
    'card.json': new URL('../../public/models/genre-netadapt-04/card.json', import.meta.url).href,
    'model.json': new URL('../../public/models/genre-netadapt-04/model.json', import.meta.url).href,
    'weights.bin': new URL('../../public/models/genre-netadapt-04/weights.bin', import.meta.url).href,
  },
};
