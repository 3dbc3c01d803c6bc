import type { GenreLook } from './genreLook';

/** One answer, and the stretch of time that it stands for. */
export interface TimelineBar {
  startS: number;
  endS: number;
  verdict: {
    kind: 'genre' | 'not-sure' | 'no-music';
    genre?: string | undefined;
    /** In [0, 1]. */
    confidence: number;
    /** A style beyond the genres, which has no colour. */
    style?: string;
  };
  /** What the network that gave this answer tells apart, where that is not the timeline's own. */
  genres?: readonly string[];
}

/** What a timeline is drawn for; where any of it changes, all is drawn anew. */
export interface TimelineLook {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Device pixels in one of CSS. */
  pixelRatio: number;
  scheme: 'light' | 'dark';
  /** Of stretches without music, and of genres that have no name. */
  lineColour: string;
  durationS: number;
  /** What the network that gave the answers tells apart, in the order of its card. */
  genres: readonly string[];
  /** How a genre looks among those of its network. */
  lookOf: (genre: string, genres: readonly string[]) => GenreLook;
}

/** Bars narrower than this leave no room for gaps between them. */
const DENSE_PX = 3;
const GAP_PX = 1;
const ROUND_PX = 3;
const NO_MUSIC_PX = 3;
const TINT = { genre: 0.16, 'not-sure': 0.08 };
/** Side of the square that the stripes of 'not sure' repeat after. */
const STRIPES_PX = 8;

/** Draws a timeline, and only what is new of it where bars were appended to those that stand there. */
export class TimelinePainter {
  private readonly canvas: HTMLCanvasElement;
  private readonly stripes = new Map<string, CanvasPattern | null>();
  private look: TimelineLook | undefined;
  private drawn: readonly TimelineBar[] = [];

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
  }

  /** @returns how many bars were drawn */
  draw(bars: readonly TimelineBar[], look: TimelineLook): number {
    const context = this.canvas.getContext('2d');
    if (!context) return 0;
    const grown = isSameLook(this.look, look) && beginsWith(bars, this.drawn);
    if (!grown) {
      this.canvas.width = Math.round(look.width * look.pixelRatio);
      this.canvas.height = Math.round(look.height * look.pixelRatio);
      context.scale(look.pixelRatio, look.pixelRatio);
      this.stripes.clear();
    }
    const from = grown ? this.drawn.length : 0;
    for (let index = from; index < bars.length; index++) this.drawBar(context, bars[index], look);
    this.look = look;
    this.drawn = bars;
    return bars.length - from;
  }

  private drawBar(context: CanvasRenderingContext2D, bar: TimelineBar, look: TimelineLook): void {
    const { kind, genre, confidence, style } = bar.verdict;
    const { height, lineColour, scheme } = look;
    const left = (look.width * bar.startS) / look.durationS;
    const width = (look.width * (bar.endS - bar.startS)) / look.durationS;
    const dense = width < DENSE_PX;
    const gap = dense ? 0 : GAP_PX;
    if (kind === 'no-music') {
      context.fillStyle = lineColour;
      context.fillRect(left + gap / 2, height - NO_MUSIC_PX, width - gap, NO_MUSIC_PX);
      return;
    }
    const colour = genre && !style ? look.lookOf(genre, bar.genres ?? look.genres)[scheme] : lineColour;
    context.fillStyle = colour;
    context.globalAlpha = TINT[kind];
    context.fillRect(left, 0, width, height);
    context.globalAlpha = 1;
    if (kind === 'not-sure') context.fillStyle = this.stripesOf(context, colour, look.pixelRatio);
    const level = height * confidence;
    context.beginPath();
    context.roundRect(
      left + gap / 2,
      height - level,
      width - gap,
      level,
      dense ? 0 : [ROUND_PX, ROUND_PX, 0, 0],
    );
    context.fill();
  }

  private stripesOf(context: CanvasRenderingContext2D, colour: string, pixelRatio: number) {
    const known = this.stripes.get(colour);
    if (known) return known;
    const tile = new OffscreenCanvas(STRIPES_PX * pixelRatio, STRIPES_PX * pixelRatio);
    const pen = tile.getContext('2d');
    pen?.scale(pixelRatio, pixelRatio);
    if (pen) {
      pen.strokeStyle = colour;
      pen.lineWidth = 2;
      pen.beginPath();
      for (const x of [-STRIPES_PX, 0, STRIPES_PX]) {
        pen.moveTo(x - 1, STRIPES_PX + 1);
        pen.lineTo(x + STRIPES_PX + 1, -1);
      }
      pen.stroke();
    }
    const pattern = context.createPattern(tile, 'repeat');
    pattern?.setTransform(new DOMMatrix().scale(1 / pixelRatio));
    this.stripes.set(colour, pattern);
    return pattern ?? colour;
  }
}

function isSameLook(a: TimelineLook | undefined, b: TimelineLook): boolean {
  return (
    a?.width === b.width &&
    a.height === b.height &&
    a.pixelRatio === b.pixelRatio &&
    a.scheme === b.scheme &&
    a.lineColour === b.lineColour &&
    a.durationS === b.durationS &&
    a.genres === b.genres &&
    a.lookOf === b.lookOf
  );
}

/** Whether `bars` are `first` and what was appended to them; segments that were drawn are never changed. */
function beginsWith(bars: readonly TimelineBar[], first: readonly TimelineBar[]): boolean {
  return first.length <= bars.length && bars[0] === first[0] && bars[first.length - 1] === first.at(-1);
}
