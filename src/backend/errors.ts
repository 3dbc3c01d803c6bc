const ADVICE = "Choose another backend for it, with tf.setBackend('wasm') or tf.setBackend('cpu').";

/** The backend `simd` computes networks of our layers alone. */
export class MissingKernelError extends Error {
  override readonly name = 'MissingKernelError';

  /** @param operation as tfjs calls its kernel, or what of a layer there is no code for */
  constructor(operation: string) {
    super(`The backend 'simd' has no kernel for ${operation}. ${ADVICE}`);
  }
}
