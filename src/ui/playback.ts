import { forgetSound, soundAlone } from './soleSound';

/** Where the frames of a file begin, for a file in which a browser finds no place by itself. */
export interface FramePlaces {
  kind: 'mp3' | 'aac';
  durationS: number;
  frameAt: (timeS: number) => { byte: number; timeS: number };
}

/** Looks for the frames of a file; undefined where the browser finds its places without that. */
export type FindFrames = (file: Blob) => Promise<FramePlaces | undefined>;

export interface PlaybackState {
  playing: boolean;
  /** Position in seconds, at the pace of the element's own reports. */
  timeS: number;
  /** Of the file, once it is known. */
  durationS: number | undefined;
  /** The browser cannot play the file, though it may well have been judged. */
  unplayable: boolean;
}

export const AT_THE_START: PlaybackState = {
  playing: false,
  timeS: 0,
  durationS: undefined,
  unplayable: false,
};

const MEDIA_TYPES = { mp3: 'audio/mpeg', aac: 'audio/aac' };
const NEWS = ['play', 'pause', 'ended', 'timeupdate', 'seeked', 'durationchange', 'error'];

/**
 * A file in an `<audio>` element. Where the file's frames were found, another place of it is played as the file from that frame on:
 * such files have no table of places, and what a browser makes up for it is wrong where bit rates vary.
 */
export class Playback {
  private readonly element = new Audio();
  private readonly file: File;
  private readonly findFrames: FindFrames;
  private readonly onChange: (state: PlaybackState) => void;
  private readonly listening = new AbortController();
  private finding: Promise<FramePlaces | undefined> | undefined;
  private frames: FramePlaces | undefined;
  private url = '';
  /** Second of the file at which the element's own time begins. */
  private originS = 0;
  /** Where the person wants to be, until the element is there. */
  private wantedS: number | undefined;
  private placed = Promise.resolve();

  constructor(file: File, findFrames: FindFrames, onChange: (state: PlaybackState) => void) {
    this.file = file;
    this.findFrames = findFrames;
    this.onChange = onChange;
    this.element.preload = 'metadata';
    for (const event of NEWS) {
      this.element.addEventListener(event, this.tell, { signal: this.listening.signal });
    }
    // An empty file has no sound to play, and asking for it only logs a network error.
    if (file.size > 0) this.load(file, 0);
    else onChange({ ...AT_THE_START, unplayable: true });
  }

  get timeS(): number {
    return this.wantedS ?? this.originS + this.element.currentTime;
  }

  seek(timeS: number): void {
    this.wantedS = timeS;
    this.tell();
    this.placed = this.place(timeS);
  }

  async play(): Promise<void> {
    if (this.element.ended) this.seek(0);
    await this.placed;
    soundAlone(this.pause);
    // Refused where the file cannot be played, which the element's `error` event tells, or where it was paused meanwhile.
    await this.element.play().catch(() => undefined);
  }

  toggle(): void {
    if (this.element.paused) void this.play();
    else this.pause();
  }

  close(): void {
    this.listening.abort();
    this.pause();
    forgetSound(this.pause);
    this.element.removeAttribute('src');
    this.element.load();
    URL.revokeObjectURL(this.url);
  }

  private async place(timeS: number): Promise<void> {
    // The start is found by everybody; a file that can't be read any more tells so when it is played.
    if (timeS > 0) this.frames = await (this.finding ??= this.findFrames(this.file).catch(() => undefined));
    // The person may have wanted to be elsewhere meanwhile.
    if (this.wantedS !== timeS || this.listening.signal.aborted) return;
    this.wantedS = undefined;
    if (!this.frames || (timeS <= 0 && this.originS === 0)) {
      this.element.currentTime = timeS;
      return;
    }
    const wasPlaying = !this.element.paused;
    const { kind, frameAt } = this.frames;
    const frame = frameAt(timeS);
    this.load(this.file.slice(frame.byte, this.file.size, MEDIA_TYPES[kind]), frame.timeS);
    if (wasPlaying) void this.play();
    else this.tell();
  }

  private load(sound: Blob, originS: number): void {
    URL.revokeObjectURL(this.url);
    this.url = URL.createObjectURL(sound);
    this.originS = originS;
    this.element.src = this.url;
  }

  private readonly pause = (): void => {
    this.element.pause();
  };

  private readonly tell = (): void => {
    const { paused, ended, duration, error } = this.element;
    const ownS = this.originS === 0 && Number.isFinite(duration) ? duration : undefined;
    this.onChange({
      playing: !paused && !ended,
      timeS: this.timeS,
      durationS: this.frames?.durationS ?? ownS,
      unplayable: error !== null,
    });
  };
}
