import plain from './wasm/plain.wasm?url';
import relaxed from './wasm/relaxed.wasm?url';
import type { KernelFiles } from './loadKernels';

const file = (address: string) => async () => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
};

/** The files that the bundler ships, on our own origin. */
export const browserKernels: KernelFiles = { relaxed: file(relaxed), plain: file(plain) };
