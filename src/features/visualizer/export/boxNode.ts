import { plainColour } from './cssColour';
import { svgNode } from './svgNodes';

/** A rectangle in the units of the picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** What is seen of an element's own box: its background, its borders and its outline. */
export function boxNodes(style: CSSStyleDeclaration, box: Box): SVGElement[] {
  const fill = plainColour(style.backgroundColor);
  const borders = SIDES.map((side) => ({
    side,
    width: parseFloat(style[`border${side}Width`]),
    colour: plainColour(style[`border${side}Color`]),
  }));
  const [first] = borders;
  const even = borders.every(({ width, colour }) => width === first.width && colour === first.colour);
  const framed = even && first.width > 0 && first.colour !== undefined;
  const nodes: SVGElement[] = [];
  if (fill !== undefined || framed) {
    const inset = framed ? first.width / 2 : 0;
    nodes.push(
      svgNode('rect', {
        ...inner(box, inset),
        rx: Math.min(radius(style), box.width / 2, box.height / 2),
        fill: fill ?? 'none',
        ...(framed && { stroke: first.colour, 'stroke-width': first.width }),
      }),
    );
  }
  if (!even) {
    for (const { side, width, colour } of borders) {
      if (width > 0 && colour) nodes.push(sideNode(side, width, colour, box));
    }
  }
  return [...nodes, ...outlineNodes(style, box)];
}

function outlineNodes(style: CSSStyleDeclaration, box: Box): SVGElement[] {
  const width = parseFloat(style.outlineWidth);
  const stroke = plainColour(style.outlineColor);
  if (style.outlineStyle === 'none' || !(width > 0) || stroke === undefined) return [];
  const outside = -(width / 2 + parseFloat(style.outlineOffset));
  return [svgNode('rect', { ...inner(box, outside), fill: 'none', stroke, 'stroke-width': width })];
}

function sideNode(side: (typeof SIDES)[number], width: number, stroke: string, box: Box): SVGElement {
  const { x1, y1, x2, y2 } = edges(inner(box, width / 2))[side];
  return svgNode('line', { x1, y1, x2, y2, stroke, 'stroke-width': width });
}

function edges({ x, y, width, height }: Box) {
  const [right, bottom] = [x + width, y + height];
  return {
    Top: { x1: x, y1: y, x2: right, y2: y },
    Right: { x1: right, y1: y, x2: right, y2: bottom },
    Bottom: { x1: x, y1: bottom, x2: right, y2: bottom },
    Left: { x1: x, y1: y, x2: x, y2: bottom },
  };
}

function inner({ x, y, width, height }: Box, inset: number): Box {
  return { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
}

function radius(style: CSSStyleDeclaration): number {
  const value = parseFloat(style.borderTopLeftRadius);
  return Number.isNaN(value) ? 0 : style.borderTopLeftRadius.endsWith('%') ? Infinity : value;
}
