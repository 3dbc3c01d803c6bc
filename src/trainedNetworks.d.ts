/** What `scripts/trainedNetworks.ts` writes at build time. */
declare module 'virtual:trained-networks' {
  const networks: readonly import('../scripts/trainedNetworks').TrainedNetwork[];
  export default networks;
  /** What the default network tells apart, in the order of its card. */
  export const defaultGenres: readonly string[];
}
