/**
 * Command-line switches of Chromium that replace every microphone by one that plays a wav file over and over, from its
 * start each time it is opened, and that allow the page to hear it without asking.
 *
 * @param wav path of the file
 */
export function fakeMicrophone(wav: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${wav}`,
  ];
}
