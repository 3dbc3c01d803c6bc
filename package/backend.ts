/**
 * The backend `simd` of TensorFlow.js, for networks of the layers of `genrescope/layers`. Importing this module makes it known:
 * `await tf.setBackend('simd')` starts it.
 *
 * @packageDocumentation
 */
import { browserKernels, registerSimdBackend } from '../src/backend';

registerSimdBackend(browserKernels);

export { MissingKernelError, SIMD, together } from '../src/backend';
