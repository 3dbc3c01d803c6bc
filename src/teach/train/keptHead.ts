import type { TfjsNetwork } from '../../models/load';
import type { KeptHead } from './teach';

/**
 * The genres of a network as a head that others are taught beside. A genre that is called as one of `taken` is left out: the person's own
 * word for it stands.
 *
 * @param network whose head is linear in its hidden layer
 */
export function keptHead(
  { card, model }: Pick<TfjsNetwork, 'card' | 'model'>,
  taken: readonly string[],
): KeptHead & { genres: string[] } {
  const { genres, calibration, thresholds } = card;
  const [kernel, bias] = model
    .getLayer('genre')
    .getWeights()
    .map((weight) => weight.dataSync<'float32'>().map((value) => value / calibration.temperature));
  const same = (name: string): string => name.normalize().toLowerCase();
  const own = new Set(taken.map(same));
  const places = genres.flatMap((genre, place) => (own.has(same(genre)) ? [] : [place]));
  const features = kernel.length / genres.length;
  return {
    genres: places.map((place) => genres[place]),
    notSure: thresholds.notSure,
    head: {
      kernel: Float32Array.from({ length: features * places.length }, (_, at) => {
        const feature = Math.floor(at / places.length);
        return kernel[feature * genres.length + places[at % places.length]];
      }),
      bias: Float32Array.from(places, (place) => bias[place]),
    },
  };
}
