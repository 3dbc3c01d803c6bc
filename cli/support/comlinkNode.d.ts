/** comlink ships the types of its Node adapter beside the module, but not under the module's full name. */
declare module 'comlink/dist/esm/node-adapter.mjs' {
  export { default } from 'comlink/dist/esm/node-adapter';
}
