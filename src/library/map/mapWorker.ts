import { serve, yieldToEventLoop, type Call } from '../../workers';
import { layOut } from './layOut';

const mapApi = {
  layOut: (vectors: number[][], { report }: Call<number>) =>
    layOut(vectors, (fraction) => {
      report(fraction);
      return yieldToEventLoop();
    }),
};
export type MapApi = typeof mapApi;

serve(mapApi);
