import type { KernelFiles } from './loadKernels';

const file = (address: URL) => async () => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
};

/** The files that the bundler ships, on our own origin. Addresses, and not imports, so that Node can read this module too. */
export const browserKernels: KernelFiles = {
  relaxed: file(new URL('./wasm/relaxed.wasm', import.meta.url)),
  plain: file(new URL('./wasm/plain.wasm', import.meta.url)),
};
