/** What `scripts/trainedNetworks.ts` writes at build time. */
declare module 'virtual:trained-networks' {
  const networks: readonly import('../scripts/trainedNetworks').TrainedNetwork[];
  export default networks;
}
