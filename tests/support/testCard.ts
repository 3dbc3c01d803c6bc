import type { ModelCard } from '../../src/models/card';

/** Classes of the card's network. */
export const GENRES: readonly string[] = [
  'blues',
  'classical',
  'country',
  'disco',
  'hiphop',
  'jazz',
  'metal',
  'pop',
  'reggae',
  'rock',
];

/** Classes of the network that ships by default. */
export const SHIPPED_GENRES: readonly string[] = [...GENRES, 'electronic', 'soul'];

/** A small but complete card; its front end hears windows of 47 * 160 + 512 samples, half a second. */
export const testCard: ModelCard = {
  name: 'test',
  version: '1.0.0',
  date: '2026-01-31',
  hash: 'ab'.repeat(32),
  frontEnd: {
    sampleRate: 16_000,
    windowLength: 512,
    fftLength: 1024,
    hopLength: 160,
    nMels: 24,
    paddingBands: 8,
    paddingValue: -1.4,
    level: 30,
    scale: 0.2,
    offsets: Array.from({ length: 24 }, () => -1.4),
    frames: 48,
  },
  genres: [...GENRES],
  tags: ['Speech', 'Music', 'Guitar'],
  calibration: { temperature: 2 },
  thresholds: { notSure: 0.3, tag: 0.4 },
  noMusic: { bias: 0.5, weights: { Speech: 1, Music: -2 }, threshold: 0.6 },
  data: { licence: 'none' },
  training: {},
  scores: {},
};
