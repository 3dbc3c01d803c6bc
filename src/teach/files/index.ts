/* A person's network as files: apart from the other door, since reading them takes zod and a zip library. */
export { assembleNetwork, type OwnCard } from './assembleNetwork';
export { checkNetwork } from './checkNetwork';
export { NetworkFileError, type NetworkFileReason } from './errors';
export { networkOf } from './networkOf';
export { NETWORK_FILE_ENDING, packNetwork } from './packNetwork';
export { LARGEST_ARCHIVE, unpackNetwork } from './unpackNetwork';
export { cardOf, relabelled } from './relabelled';
