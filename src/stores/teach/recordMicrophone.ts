import { openMicrophone, stopTracks } from '../../audio/capture';

/**
 * Records the microphone, as it is, until the signal is aborted.
 *
 * @returns the recording, in whatever format the browser records
 * @throws {CaptureError} where the microphone can't be opened
 */
export async function recordMicrophone(until: AbortSignal): Promise<Blob> {
  const stream = await openMicrophone();
  try {
    const recorder = new MediaRecorder(stream);
    const parts: Blob[] = [];
    const done = new Promise<void>((resolve) => {
      recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
      recorder.addEventListener('stop', () => {
        resolve();
      });
    });
    const stop = (): void => {
      if (recorder.state !== 'inactive') recorder.stop();
    };
    recorder.start();
    until.addEventListener('abort', stop);
    if (until.aborted) stop();
    await done;
    return new Blob(parts, { type: recorder.mimeType });
  } finally {
    stopTracks(stream);
  }
}
