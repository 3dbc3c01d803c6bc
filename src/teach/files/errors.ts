/**
 * Why the file of a network is refused: `notZip`, it is no archive; `tooLarge`, it would take more than a network of ours can; `missing`, a
 * file is not in it; `foreign`, something is in it that does not belong there; `damaged`, its weights are not those that its card speaks of,
 * or it does not run; `card`, its card is not one that we understand; `network`, it is not made of our layers, or not what its card says.
 */
export type NetworkFileReason =
  'notZip' | 'tooLarge' | 'missing' | 'foreign' | 'damaged' | 'card' | 'network';

/** The file of a network is refused; nothing of it was kept. */
export class NetworkFileError extends Error {
  override readonly name = 'NetworkFileError';
  readonly reason: NetworkFileReason;
  /** What exactly, for those who made the file. */
  readonly detail: string;

  constructor(reason: NetworkFileReason, detail: string, options?: ErrorOptions) {
    super(`The network is refused (${reason}): ${detail}`, options);
    this.reason = reason;
    this.detail = detail;
  }
}
