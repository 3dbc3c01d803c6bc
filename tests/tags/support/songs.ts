import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ALL_FORMATS, BlobSource, EncodedPacketSink, Input } from 'mediabunny';
import { parseBlob } from 'music-metadata';

/** The files of tests/tags/fixtures; its README says how they were made. */
export const SONGS = [
  'tone23.mp3',
  'tone24.mp3',
  'tone.flac',
  'tone.ogg',
  'tone.opus',
  'indexFirst.m4a',
  'indexLast.m4a',
  'tone.wav',
] as const;

export type Song = (typeof SONGS)[number];

export function songBytes(name: Song): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
}

export const song = (name: Song): Blob => new Blob([songBytes(name)]);

export async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** A checksum of the packets of sound with their times, as mediabunny finds them. */
export async function soundOf(file: Blob): Promise<string> {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  const track = await input.getPrimaryAudioTrack();
  if (!track) throw new Error('There is no sound in it.');
  const hash = createHash('sha256');
  let packets = 0;
  for await (const { data, timestamp, duration } of new EncodedPacketSink(track).packets()) {
    hash.update(data).update(`${timestamp} ${duration};`);
    packets++;
  }
  if (packets === 0) throw new Error('There are no packets in it.');
  return hash.digest('hex');
}

/** The genre as mediabunny reads it. */
export async function genreByMediabunny(file: Blob): Promise<string | undefined> {
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  return (await input.getMetadataTags()).genre;
}

/** Every tag but the genre as music-metadata reads it, raw and by its common name, pictures included. */
export async function otherTags(file: Blob): Promise<unknown> {
  const { native, common } = await parseBlob(file);
  const others = Object.entries(native).map(([kind, tags]) => ({
    kind,
    tags: tags.filter(({ id }) => !/^(genre|tcon|tco|ignr|\xa9gen|gnre)$/i.test(id)),
  }));
  return { others: others.filter(({ tags }) => tags.length > 0), common: { ...common, genre: undefined } };
}
