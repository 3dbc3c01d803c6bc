import { boxNodes, type Box } from './boxNode';
import { inlineSvg } from './inlineSvg';
import { svgNode } from './svgNodes';
import { textNodes } from './textNodes';

/** Elements with this attribute are left out of what is exported: buttons, and what only the page needs. */
const NOT_EXPORTED = 'data-not-exported';
/** What asks for input; what it says stands elsewhere in the figure. */
const CONTROLS = `[${NOT_EXPORTED}], select, input, label:has(select, input), div:has(> label + select)`;
const LEFT_OUT = `${CONTROLS}, .visuallyHidden`;
/** Of an enlarged picture, for each CSS pixel. */
const PIXELS = 2;

/**
 * A part of the page as an SVG of its own, which looks as the page does now and needs nothing of it: boxes are
 * rectangles, texts are texts, canvases are embedded pictures, and every style stands in the attributes. What is scrolled out of
 * sight is in it as well; what asks for input is not.
 */
export function elementToSvg(root: HTMLElement, title: string): string {
  return asFigure(root, () => {
    const { left, top } = root.getBoundingClientRect();
    const nodes = childNodes(root, new DOMPoint(left, top));
    const { width, height } = wholeSize(root);
    const svg = svgNode('svg', { width, height, viewBox: `0 0 ${width.toFixed(2)} ${height.toFixed(2)}` });
    const name = svgNode('title');
    name.textContent = title;
    svg.append(name, ...boxNodes(getComputedStyle(root), { x: 0, y: 0, width, height }), ...nodes);
    return new XMLSerializer().serializeToString(svg);
  });
}

/** Runs `draw` while everything inside is scrolled to its start, and controls leave no gaps. */
function asFigure<T>(root: HTMLElement, draw: () => T): T {
  const controls = [...root.querySelectorAll<HTMLElement>(CONTROLS)].map(({ style }) => ({
    style,
    display: style.display,
  }));
  const scrolled = [...root.querySelectorAll('*')]
    .filter(({ scrollLeft, scrollTop }) => scrollLeft !== 0 || scrollTop !== 0)
    .map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
  for (const { element } of scrolled) element.scrollTo({ left: 0, top: 0, behavior: 'instant' });
  for (const { style } of controls) style.display = 'none';
  try {
    return draw();
  } finally {
    for (const { style, display } of controls) style.display = display;
    for (const { element, left, top } of scrolled) element.scrollTo({ left, top, behavior: 'instant' });
  }
}

/** Of the element, and of what is scrolled out of sight in it, in CSS pixels. */
function wholeSize(root: HTMLElement): { width: number; height: number } {
  const { left, right, height } = root.getBoundingClientRect();
  const margin = parseFloat(getComputedStyle(root).paddingRight);
  const rights = [...root.querySelectorAll('*')]
    .filter((element) => element.scrollWidth > element.clientWidth && isScrolled(element))
    .map((element) => element.getBoundingClientRect().left + element.scrollWidth + margin);
  return { width: Math.max(right, ...rights) - left, height };
}

function isScrolled(element: Element): boolean {
  return ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
}

function elementNodes(element: Element, origin: DOMPoint): SVGElement[] {
  const style = getComputedStyle(element);
  const box = boxOf(element, origin);
  if (!isSeen(element, style, box)) return [];
  if (element instanceof SVGSVGElement) return [inlineSvg(element, box)];
  const own = boxNodes(style, box);
  if (element instanceof HTMLCanvasElement) own.push(canvasNode(element, style, box));
  const nodes = [...own, ...childNodes(element, origin)];
  const opacity = Number(style.opacity);
  if (opacity === 1) return nodes;
  const group = svgNode('g', { opacity });
  group.append(...nodes);
  return [group];
}

function childNodes(element: Element, origin: DOMPoint): SVGElement[] {
  const style = getComputedStyle(element);
  return [...element.childNodes].flatMap((child) => {
    if (child instanceof Text) return textNodes(child, style, origin);
    return child instanceof Element ? elementNodes(child, origin) : [];
  });
}

function boxOf(element: Element, origin: DOMPoint): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left - origin.x, y: top - origin.y, width, height };
}

function isSeen(element: Element, style: CSSStyleDeclaration, { width, height }: Box): boolean {
  if (element.matches(LEFT_OUT)) return false;
  // An element of display: contents has no box, but its children have.
  if (style.display === 'contents') return true;
  return (
    style.display !== 'none' && style.visibility === 'visible' && style.opacity !== '0' && width * height > 0
  );
}

function canvasNode(canvas: HTMLCanvasElement, style: CSSStyleDeclaration, box: Box): SVGElement {
  const picture = style.imageRendering === 'pixelated' ? enlarged(canvas, box) : canvas;
  return svgNode('image', {
    ...box,
    href: picture.toDataURL(),
    preserveAspectRatio: 'none',
    'image-rendering': style.imageRendering,
  });
}

/** The canvas with cells as large as they are drawn: not every reader of SVG knows of `pixelated`, and others would blur them. */
function enlarged(canvas: HTMLCanvasElement, { width, height }: Box): HTMLCanvasElement {
  const times = Math.ceil(PIXELS * Math.max(width / canvas.width, height / canvas.height));
  const large = document.createElement('canvas');
  large.width = canvas.width * times;
  large.height = canvas.height * times;
  const context = large.getContext('2d');
  if (!context) return canvas;
  context.imageSmoothingEnabled = false;
  context.drawImage(canvas, 0, 0, large.width, large.height);
  return large;
}
