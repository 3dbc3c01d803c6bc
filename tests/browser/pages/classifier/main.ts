/** A page that hands the tests the public surface of src/classify, and nothing else. */
import * as surface from '../../../../src/classify';

declare global {
  interface Window {
    genrescope: typeof surface;
  }
}

window.genrescope = surface;
