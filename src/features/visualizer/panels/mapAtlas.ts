import type { TensorShape } from '../../../inspect';
import { paintMap, type Colouring } from './paintMaps';

/** Of the atlas in pixels; canvases of any browser may be this wide. */
const MOST_WIDTH = 4096;

/** Every map of a stage on one hidden canvas, one pixel a value, from where each can be drawn at any size. */
export class MapAtlas {
  private readonly canvas = document.createElement('canvas');
  private shape: TensorShape = [1, 1, 0];
  private columns = 1;

  paint(values: Float32Array, shape: TensorShape, colouring: Colouring): void {
    const [mel, frame, channels] = shape;
    this.shape = shape;
    this.columns = Math.max(1, Math.min(channels, Math.floor(MOST_WIDTH / frame)));
    const [width, height] = [this.columns * frame, Math.ceil(channels / this.columns) * mel];
    resize(this.canvas, width, height);
    const context = this.canvas.getContext('2d');
    if (!context || channels === 0) return;
    const image = context.createImageData(width, height);
    const pixels = { data: new Uint32Array(image.data.buffer), width };
    for (let channel = 0; channel < channels; channel++) {
      paintMap(pixels, this.cornerOf(channel), values, shape, channel, colouring);
    }
    context.putImageData(image, 0, 0);
  }

  /** Draws one channel's map into a rectangle: its values as squares where it grows, their mean where it shrinks. */
  draw(
    context: CanvasRenderingContext2D,
    channel: number,
    x: number,
    y: number,
    width: number,
    height: number,
  ) {
    const [mel, frame] = this.shape;
    const [left, top] = this.cornerOf(channel);
    context.imageSmoothingEnabled = width < frame || height < mel;
    context.drawImage(this.canvas, left, top, frame, mel, x, y, width, height);
  }

  private cornerOf(channel: number): [left: number, top: number] {
    const [mel, frame] = this.shape;
    return [(channel % this.columns) * frame, Math.floor(channel / this.columns) * mel];
  }
}

/** Gives a canvas its size, where it has it not: that empties it, and takes its time. */
export function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}
