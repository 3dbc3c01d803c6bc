import { plainColour } from './cssColour';
import type { Box } from './boxNode';
import { svgNode } from './svgNodes';

const COLOURS = ['fill', 'stroke'] as const;
const PROPERTIES = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'fill-opacity',
  'text-anchor',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
] as const;

/** An SVG of the page as a part of a standalone one: what its styles computed stands in it as attributes. */
export function inlineSvg(source: SVGSVGElement, place: Box): SVGElement {
  const copy = resolved(source);
  for (const [key, value] of Object.entries(place)) copy.setAttribute(key, String(value));
  copy.setAttribute('overflow', 'visible');
  return copy;
}

function resolved(source: SVGElement): SVGElement {
  const style = getComputedStyle(source);
  const copy = svgNode(source.tagName);
  for (const { name, value } of source.attributes) {
    if (!['class', 'style', 'role', 'tabindex'].includes(name) && !name.startsWith('aria-')) {
      copy.setAttribute(name, value);
    }
  }
  for (const name of COLOURS) {
    copy.setAttribute(name, (style[name] === 'none' ? undefined : plainColour(style[name])) ?? 'none');
  }
  for (const name of PROPERTIES) copy.setAttribute(name, style.getPropertyValue(name));
  for (const child of source.childNodes) {
    if (child instanceof SVGElement) {
      if (getComputedStyle(child).display !== 'none') copy.append(resolved(child));
    } else if (child instanceof Text) copy.append(child.data);
  }
  return copy;
}
