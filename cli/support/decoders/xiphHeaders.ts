/**
 * The three header packets of Vorbis out of a decoder description: a 2, the lengths of the first two in bytes of up
 * to 255 each, and the packets (WebCodecs Vorbis Registration, and RFC 9559 on Matroska's Xiph lacing).
 */
export function splitXiphHeaders(
  description: AllowSharedBufferSource | undefined,
): [identification: Uint8Array, comment: Uint8Array, setup: Uint8Array] {
  if (!description) throw new Error('Vorbis without its headers.');
  const bytes = ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
  let at = 1;
  const readLength = () => {
    let length = 0;
    while (bytes[at] === 255) length += bytes[at++];
    return length + bytes[at++];
  };
  const identificationLength = readLength();
  const commentLength = readLength();
  const commentAt = at + identificationLength;
  const setupAt = commentAt + commentLength;
  return [bytes.slice(at, commentAt), bytes.slice(commentAt, setupAt), bytes.slice(setupAt)];
}
