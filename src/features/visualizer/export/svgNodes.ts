const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Partial<Record<string, string | number>>;

/** An SVG element; attributes that are undefined are left out, numbers are kept to a hundredth. */
export function svgNode(name: string, attributes: Attributes = {}): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, typeof value === 'number' ? hundredths(value) : value);
  }
  return element;
}

function hundredths(value: number): string {
  return String(Math.round(value * 100) / 100);
}
