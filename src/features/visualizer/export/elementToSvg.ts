import { boxNodes, type Box } from './boxNode';
import { inlineSvg } from './inlineSvg';
import { svgNode } from './svgNodes';
import { textNodes } from './textNodes';

/** Elements with this attribute are left out of what is exported: buttons, and what only the page needs. */
export const NOT_EXPORTED = 'data-not-exported';

/**
 * A part of the page as an SVG of its own, which looks as the page does now and needs nothing of it: boxes are
 * rectangles, texts are texts, canvases are embedded pictures, and every style stands in the attributes.
 */
export function elementToSvg(root: HTMLElement, title: string): string {
  const { left, top, width, height } = root.getBoundingClientRect();
  const svg = svgNode('svg', { width, height, viewBox: `0 0 ${width.toFixed(2)} ${height.toFixed(2)}` });
  const name = svgNode('title');
  name.textContent = title;
  svg.append(name, ...elementNodes(root, new DOMPoint(left, top)));
  return new XMLSerializer().serializeToString(svg);
}

function elementNodes(element: Element, origin: DOMPoint): SVGElement[] {
  const style = getComputedStyle(element);
  const box = boxOf(element, origin);
  if (!isSeen(element, style, box)) return [];
  if (element instanceof SVGSVGElement) return [inlineSvg(element, box)];
  const own = boxNodes(style, box);
  if (element instanceof HTMLCanvasElement) own.push(canvasNode(element, style, box));
  if (element instanceof HTMLSelectElement) return [...own, ...selectNodes(element, style, box)];
  const nodes = [
    ...own,
    ...[...element.childNodes].flatMap((child) => {
      if (child instanceof Text) return textNodes(child, style, origin);
      return child instanceof Element ? elementNodes(child, origin) : [];
    }),
  ];
  const opacity = Number(style.opacity);
  if (opacity === 1) return nodes;
  const group = svgNode('g', { opacity });
  group.append(...nodes);
  return [group];
}

function boxOf(element: Element, origin: DOMPoint): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left - origin.x, y: top - origin.y, width, height };
}

function isSeen(element: Element, style: CSSStyleDeclaration, { width, height }: Box): boolean {
  if (element.hasAttribute(NOT_EXPORTED) || element.classList.contains('visuallyHidden')) return false;
  // An element of display: contents has no box, but its children have.
  if (style.display === 'contents') return true;
  return (
    style.display !== 'none' && style.visibility === 'visible' && style.opacity !== '0' && width * height > 0
  );
}

function canvasNode(canvas: HTMLCanvasElement, style: CSSStyleDeclaration, box: Box): SVGElement {
  return svgNode('image', {
    ...box,
    href: canvas.toDataURL(),
    preserveAspectRatio: 'none',
    'image-rendering': style.imageRendering,
  });
}

/** What is chosen in it; its list is not part of the picture. */
function selectNodes(select: HTMLSelectElement, style: CSSStyleDeclaration, box: Box): SVGElement[] {
  const node = svgNode('text', {
    x: box.x + parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth),
    y: box.y + box.height / 2,
    'dominant-baseline': 'central',
    fill: style.color,
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
  });
  node.textContent = select.selectedOptions.item(0)?.text ?? '';
  return [node];
}
