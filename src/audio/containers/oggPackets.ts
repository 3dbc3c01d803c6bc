import { concatenateBytes } from './bytes';
import type { ByteSource } from './byteSource';
import { pagesOf, type OggPage } from './oggPages';
import type { ReadReport } from './types';

export interface OggPacket {
  /** May be empty: some encoders end a stream so. */
  data: Uint8Array<ArrayBuffer>;
  /** Of its page, where it is the last packet that ends there. */
  granule: number | undefined;
  /** Whether it ends on the last page of its stream. */
  isLast: boolean;
}

/** A stream that begins: its number, and its first packet. */
export interface OggStart {
  serial: number;
  first: Uint8Array<ArrayBuffer>;
}

/** Reads the packets of an Ogg file, link after link: streams beside each other that begin together. */
export class OggPackets {
  /** Whether the stream that was read last came to its end, as its last page says. */
  ended = false;
  private readonly pages: AsyncIterator<OggPage, void>;
  private readonly report: ReadReport;
  private page: OggPage | undefined;
  /** Pieces of the current page that are not taken yet, by their index. */
  private piece = 0;
  /** What earlier pages held of the packet that is being put together; undefined where its start is lost. */
  private begun: Uint8Array<ArrayBuffer>[] | undefined = [];
  private sequence: number | undefined;

  constructor(source: ByteSource, report: ReadReport) {
    this.report = report;
    const onDamage = (kind: 'damaged' | 'cut') => (report[kind] = true);
    this.pages = pagesOf(source, { onDamage });
  }

  /**
   * Goes on to the next link.
   *
   * @returns the streams in it, none at the end of the file
   */
  async beginLink(): Promise<OggStart[]> {
    this.page ??= await this.nextPage();
    while (this.page && !this.page.isFirst) this.page = await this.nextPage();
    const streams: OggStart[] = [];
    for (; this.page?.isFirst; this.page = await this.nextPage()) {
      const { serial, pieces } = this.page;
      if (pieces.length > 0) streams.push({ serial, first: pieces[0] });
    }
    this.piece = 0;
    this.begun = [];
    this.sequence = undefined;
    this.ended = false;
    return streams;
  }

  /** The next packet of a stream of this link, undefined at its end. */
  async next(serial: number): Promise<OggPacket | undefined> {
    while (this.page && !this.page.isFirst && !this.ended) {
      const { page } = this;
      if (page.serial === serial) {
        if (this.piece === 0) this.begin(page);
        while (this.piece < page.pieces.length) {
          const packet = this.take(page);
          if (packet) return packet;
        }
        this.ended = page.isLast;
      }
      this.page = await this.nextPage();
      this.piece = 0;
    }
    return undefined;
  }

  private async nextPage(): Promise<OggPage | undefined> {
    const step = await this.pages.next();
    return step.done ? undefined : step.value;
  }

  /** Looks whether a page goes on where the last one of its stream stopped. */
  private begin({ sequence, isContinued, pieces }: OggPage): void {
    const isNext = this.sequence === undefined || sequence === this.sequence + 1;
    this.sequence = sequence;
    const fits = isContinued === (this.begun !== undefined && this.begun.length > 0);
    if (isNext && fits) return;
    if (!isNext || pieces.length > 0) this.report.damaged = true;
    this.begun = isContinued ? undefined : [];
  }

  /** Takes a piece; gives the packet that ends with it. */
  private take({ pieces, endsPacket, granule, isLast }: OggPage): OggPacket | undefined {
    const index = this.piece++;
    const parts = this.begun && [...this.begun, pieces[index]];
    const lastEnd = pieces.length - (endsPacket ? 1 : 2);
    if (index > lastEnd) {
      this.begun = parts;
      return undefined;
    }
    this.begun = [];
    if (!parts) return undefined;
    const data = parts.length === 1 ? parts[0] : concatenateBytes(parts);
    return { data, granule: index === lastEnd ? granule : undefined, isLast };
  }
}
