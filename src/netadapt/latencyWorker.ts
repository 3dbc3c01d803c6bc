import { expose, type Remote } from 'comlink';
import { browserKernels } from '../backend/browserKernels';
import type { NetworkTable } from '../model/table';
import { installErrorTransport } from '../workers/errorTransport';
import { measureNetworks } from './measureNetworks';
import type { ProgressListener } from './types';

/** What the worker offers: one measurement, after which it is thrown away. */
export type MeasuringService<Listener> = (
  networks: readonly NetworkTable[],
  onProgress: Listener,
) => ReturnType<typeof measureNetworks>;

installErrorTransport();
const service: MeasuringService<Remote<ProgressListener>> = (networks, onProgress) =>
  measureNetworks(networks, browserKernels, (fraction) => void onProgress(fraction));
expose(service);
