const known = new Map<string, string | undefined>();

/**
 * A colour as CSS computes it, which may be `oklab(...)`, in a form that every reader of SVG knows: `rgb(...)`, or
 * `rgba(...)` where it is not opaque. Undefined where nothing would be seen of it.
 */
export function plainColour(css: string): string | undefined {
  if (!known.has(css)) known.set(css, painted(css));
  return known.get(css);
}

/** What the browser itself makes of the colour. */
function painted(css: string): string | undefined {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return css;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  if (alpha === 0) return undefined;
  if (alpha === 255) return `rgb(${red}, ${green}, ${blue})`;
  return `rgba(${red}, ${green}, ${blue}, ${(alpha / 255).toFixed(3)})`;
}
