/* Why no live sound can be had. Each class is a sentence of its own to the person; `cause` is the browser's error. */

/** Who refused a microphone: the person or a policy for this site, the system for the whole browser; or nobody, the question was closed. */
export type MicrophoneRefusal = 'site' | 'system' | 'dismissed';

/** The microphone was refused. */
export class MicrophoneDeniedError extends Error {
  override readonly name = 'MicrophoneDeniedError';
  readonly reason: MicrophoneRefusal;

  constructor(reason: MicrophoneRefusal, options?: ErrorOptions) {
    super(`The microphone was refused (${reason}).`, options);
    this.reason = reason;
  }
}

/** There is no microphone. */
export class NoMicrophoneError extends Error {
  override readonly name = 'NoMicrophoneError';
}

/** There is a microphone, but it can't be read: another program may hold it. */
export class MicrophoneBusyError extends Error {
  override readonly name = 'MicrophoneBusyError';
}

/** The microphone went away while it was listened to: unplugged, or its permission withdrawn. */
export class MicrophoneLostError extends Error {
  override readonly name = 'MicrophoneLostError';
}

/** The person closed the dialogue that offers tabs, or refused. */
export class TabNotSharedError extends Error {
  override readonly name = 'TabNotSharedError';
}

/** Something was shared, but without its sound. */
export class TabSilentError extends Error {
  override readonly name = 'TabSilentError';
}

/** The tab was closed, or its sharing ended, while it was listened to. */
export class TabLostError extends Error {
  override readonly name = 'TabLostError';
}

/** This browser, or the way in which the page was opened (without https), offers no live sound. */
export class CaptureUnsupportedError extends Error {
  override readonly name = 'CaptureUnsupportedError';
}

export type CaptureError =
  | MicrophoneDeniedError
  | NoMicrophoneError
  | MicrophoneBusyError
  | MicrophoneLostError
  | TabNotSharedError
  | TabSilentError
  | TabLostError
  | CaptureUnsupportedError;
