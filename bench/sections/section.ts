import type { Page } from 'playwright-core';

export interface BenchOptions {
  /** So short that the figures mean nothing: to see that it all works. */
  quick: boolean;
  /** The network that is profiled. */
  network: string;
}

/** What a part of the bench found: for a person, and for a program. */
export interface SectionResult {
  text: string;
  report: object;
}

export type Section = (page: Page, options: BenchOptions) => Promise<SectionResult>;
