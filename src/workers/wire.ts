import type { WireError } from './errorTransport';

/** What the page asks: that a method be called, or that a call be given up. The one parameter of what comlink exposes. */
export type Request = { call: number; method: string; argument: unknown } | { giveUp: number };

/** How a call ended: with the value that the method gave, or with an error. */
export interface Answer {
  value?: unknown;
  error?: WireError;
}

/**
 * What the worker says besides: a report of a call, or that its event loop turns. On the same channel as the answers, so
 * that none overtakes another; comlink passes over messages that have no `id`.
 */
export type Notice = { call: number; report: unknown } | { alive: true };
