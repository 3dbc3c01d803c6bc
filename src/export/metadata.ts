import type { ModelCard } from '../models';

/** What a file says of itself. */
export const DESCRIPTION =
  'Names the genre of music: mel windows to logits of genres and of AudioSet tags. By Genrescope.';

/** Of our networks, as NOTICE says it. */
const LICENCE = 'Apache-2.0';

/** What a stranger needs to feed a network and to read its answers, by name; texts, or JSON. docs/export.md says how it is used. */
export type ExportMetadata = Readonly<Record<string, string>>;

export function exportMetadata(card: ModelCard): ExportMetadata {
  const { name, version, date, hash, frontEnd, genres, tags, calibration, thresholds, noMusic } = card;
  return {
    name,
    version,
    date,
    license: LICENCE,
    weights_sha256: hash,
    front_end: JSON.stringify(frontEnd),
    genres: JSON.stringify(genres),
    tags: JSON.stringify(tags),
    calibration: JSON.stringify(calibration),
    thresholds: JSON.stringify(thresholds),
    no_music: JSON.stringify(noMusic),
  };
}
