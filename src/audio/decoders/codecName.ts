/** A codec's short name: what stands behind the dot in WebCodecs' are its profiles. */
export function codecName(codec: string): string {
  const [name] = codec.split('.');
  return name === 'mp4a' ? 'aac' : name;
}
