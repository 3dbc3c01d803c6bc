import type { Plugin } from 'vite';

/**
 * What the page may load and run: its own origin's files and nothing else. `wasm-unsafe-eval` lets WebAssembly
 * compile; JavaScript's own eval stays forbidden. Songs are played from blobs.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Headers of every answer of our server. The two cross-origin ones isolate the page, which is what browsers ask for
 * before they hand out `SharedArrayBuffer`.
 */
export const securityHeaders = {
  // A page's own meta element can't forbid framing; only the header can.
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

/** Writes the policy into the built page too, so that it holds on hosts whose headers nobody can set. */
export function policyInPage(): Plugin {
  return {
    name: 'genrescope:policy-in-page',
    // The development server needs inline scripts and styles for its hot reloading.
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
