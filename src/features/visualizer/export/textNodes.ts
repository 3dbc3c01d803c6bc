import { plainColour } from './cssColour';
import { svgNode } from './svgNodes';

interface Line {
  text: string;
  rect: DOMRect;
}

/** The lines of a text node as they were broken on the page, each as a text element with its font. */
export function textNodes(text: Text, style: CSSStyleDeclaration, origin: DOMPoint): SVGElement[] {
  const ascent = ascentOf(style);
  return linesOf(text).map(({ text, rect }) => {
    const node = svgNode('text', {
      x: rect.left - origin.x,
      y: rect.top - origin.y + ascent,
      fill: plainColour(style.color) ?? 'none',
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
      'letter-spacing': style.letterSpacing === 'normal' ? undefined : style.letterSpacing,
    });
    node.textContent = text;
    return node;
  });
}

function linesOf(text: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  // Word by word, since the page itself does not tell where it broke a line.
  for (const { index, 0: word } of text.data.matchAll(/\S+\s*/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    for (const rect of range.getClientRects()) {
      const line = lines.at(-1);
      if (line && Math.abs(line.rect.top - rect.top) < 2) line.text += ` ${word.trimEnd()}`;
      else lines.push({ text: word.trimEnd(), rect });
      // A word that is broken itself stays in one piece, at its start.
      break;
    }
  }
  return lines;
}

/** From the top of a line's box to its baseline, in CSS pixels. */
function ascentOf(style: CSSStyleDeclaration): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return parseFloat(style.fontSize);
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return context.measureText('x').fontBoundingBoxAscent;
}
