import { browserWasmPaths } from '../../src/engine/browserWasmPaths';
import { useWasmBackend } from '../../src/engine/wasmBackend';
import { profile } from './profile';
import { race } from './race';

declare global {
  interface Window {
    /** What bench/ calls from outside. */
    bench?: { race: typeof race; profile: typeof profile };
  }
}

await useWasmBackend(browserWasmPaths);
window.bench = { race, profile };
