/** What WebGPU says of a graphics processor, as far as we ask; TypeScript's own DOM library does not know it yet. */
interface WebgpuAdapter {
  readonly info?: { readonly isFallbackAdapter?: boolean };
  /** Where older browsers say it. */
  readonly isFallbackAdapter?: boolean;
}

declare global {
  interface WorkerNavigator {
    readonly gpu?: { requestAdapter(): Promise<WebgpuAdapter | null> };
  }
}

/** The graphics processor that WebGPU would use here, if any. */
export async function webgpuAdapter(): Promise<WebgpuAdapter | undefined> {
  // Node has no navigator before its version 21.
  const { gpu } = (globalThis.navigator as WorkerNavigator | undefined) ?? {};
  return (await gpu?.requestAdapter()) ?? undefined;
}
