import { browserBackendFiles } from '../models/browser';
import type { NetworkTable } from '../model';
import { serve, type Call } from '../workers';
import { measureNetworks } from './measureNetworks';

const latencyApi = {
  measure: (networks: readonly NetworkTable[], { report }: Call<number>) =>
    measureNetworks(networks, browserBackendFiles.kernels, report),
};
/** What the worker offers: one measurement, after which it is thrown away. */
export type LatencyApi = typeof latencyApi;

serve(latencyApi);
