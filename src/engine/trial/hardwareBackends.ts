import type { GpuBackend } from '../../models/backends';
import { webgpuAdapter } from '../../models/webgpuAdapter';

/** What browsers call the renderers that compute on the main processor: SwiftShader, Mesa's, Windows' own. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** The backends that have a real graphics processor here; one that is only imitated can't win a race. For a worker. */
export async function hardwareBackends(): Promise<GpuBackend[]> {
  const adapter = await webgpuAdapter();
  const webgpu = adapter && !(adapter.info?.isFallbackAdapter ?? adapter.isFallbackAdapter);
  return [...(webgpu ? (['webgpu'] as const) : []), ...(hasHardwareWebgl() ? (['webgl'] as const) : [])];
}

function hasHardwareWebgl(): boolean {
  if (!('OffscreenCanvas' in globalThis)) return false;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const named = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  // Browsers allow a page only a few contexts.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !SOFTWARE.test(renderer);
}
