/** The code of a page could not be had: there is no connection, or another version of the app stands where it was. */
export class PageLoadError extends Error {
  override readonly name = 'PageLoadError';
}
