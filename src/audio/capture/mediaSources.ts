import {
  CaptureUnsupportedError,
  MicrophoneBusyError,
  MicrophoneDeniedError,
  type MicrophoneRefusal,
  NoMicrophoneError,
  TabNotSharedError,
  TabSilentError,
} from './captureErrors';
import { stopTracks } from './openCapture';

/** Without these the browser treats music as the noise around a voice. */
const UNPROCESSED = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

/** A microphone of this machine, as the system lists it. */
export interface Microphone {
  deviceId: string;
  /** Empty until the person has once allowed a microphone. */
  label: string;
}

/**
 * Opens a microphone, its sound as it is; the browser asks the person where need be.
 *
 * @param deviceId the one to open where it is there; otherwise the system chooses
 * @throws {CaptureUnsupportedError}
 * @throws {MicrophoneDeniedError}
 * @throws {NoMicrophoneError}
 * @throws {MicrophoneBusyError}
 */
export async function openMicrophone(deviceId?: string): Promise<MediaStream> {
  const mediaDevices = supportedDevices();
  const open = (chosen: MediaTrackConstraints): Promise<MediaStream> =>
    mediaDevices.getUserMedia({ audio: { ...UNPROCESSED, ...chosen } });
  const opening =
    deviceId === undefined
      ? open({})
      : open({ deviceId: { exact: deviceId } }).catch((cause: unknown) => {
          // It is not there any more.
          if (nameOf(cause) === 'OverconstrainedError') return open({});
          throw cause;
        });
  return opening.catch((cause: unknown) => {
    throw microphoneError(cause);
  });
}

/** What the browser's error means; one that means none of these stays what it is. */
function microphoneError(cause: unknown): unknown {
  switch (nameOf(cause)) {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return new NoMicrophoneError('There is no microphone.', { cause });
    case 'NotReadableError':
    case 'AbortError':
      return new MicrophoneBusyError('The microphone gives no sound.', { cause });
    case 'NotAllowedError':
    case 'SecurityError':
      return new MicrophoneDeniedError(refusalOf(cause), { cause });
    default:
      return cause;
  }
}

/** Chromium alone says who refused, and only in its message. */
function refusalOf(cause: unknown): MicrophoneRefusal {
  const words = cause instanceof Error ? cause.message : '';
  if (/by system/i.test(words)) return 'system';
  return /dismissed/i.test(words) ? 'dismissed' : 'site';
}

/** What live sound this browser gives this page: `insecure` where its address, not the browser, is why there is none. */
export interface CaptureSupport {
  microphone: 'yes' | 'no' | 'insecure';
  tab: boolean;
}

export function captureSupport(): CaptureSupport {
  const devices = devicesOf(navigator);
  const without = globalThis.isSecureContext ? 'no' : 'insecure';
  const there = devices !== undefined && 'AudioWorkletNode' in globalThis;
  return { microphone: there ? 'yes' : without, tab: there && 'getDisplayMedia' in devices };
}

/**
 * Has the person choose a tab (or a screen with sound) and opens its sound; its picture is let go at once.
 *
 * @throws {CaptureUnsupportedError}
 * @throws {TabNotSharedError}
 * @throws {TabSilentError}
 */
export async function openTab(): Promise<MediaStream> {
  const mediaDevices = supportedDevices();
  if (!captureSupport().tab) throw new CaptureUnsupportedError('This browser does not share tabs.');
  // Newer than the types: this very tab is of no use, and a whole system may have sound too.
  const offer = { selfBrowserSurface: 'exclude', systemAudio: 'include' };
  const stream = await mediaDevices
    .getDisplayMedia({ audio: UNPROCESSED, video: true, ...offer })
    .catch((cause: unknown) => {
      throw new TabNotSharedError('No tab was shared.', { cause });
    });
  if (stream.getAudioTracks().length === 0) {
    stopTracks(stream);
    throw new TabSilentError('What was shared has no sound.');
  }
  stream.getVideoTracks().forEach((track) => {
    track.stop();
  });
  return stream;
}

/** The microphones there are; those that the browser does not name yet are left out. */
export async function listMicrophones(): Promise<Microphone[]> {
  const devices = (await devicesOf(navigator)?.enumerateDevices()) ?? [];
  return devices
    .filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '' && deviceId !== 'communications')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

/** Calls `listener` whenever devices come or go; returns what ends that. */
export function onDeviceChange(listener: () => void): () => void {
  const ending = new AbortController();
  devicesOf(navigator)?.addEventListener('devicechange', listener, { signal: ending.signal });
  return () => {
    ending.abort();
  };
}

function supportedDevices(): MediaDevices {
  const devices = devicesOf(navigator);
  if (!devices || !('AudioWorkletNode' in globalThis)) {
    throw new CaptureUnsupportedError('This browser gives pages no live sound here.');
  }
  return devices;
}

/** What the types promise is not there where a page has no secure origin. */
function devicesOf({ mediaDevices }: { mediaDevices?: MediaDevices }): MediaDevices | undefined {
  return mediaDevices;
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : '';
}
