import { numberFormat } from './numberFormat';

/** A sound shorter than this, in seconds, is told to the tenth. */
const SHORT_S = 10;

/**
 * `0:07`, `3:05`, `1:02:09`: the way players write a position.
 *
 * @param durationS of the whole; positions in a short one are told to the tenth of a second (`0:00.4`)
 */
export function formatTime(seconds: number, durationS = Infinity): string {
  const tenths = Math.max(0, Math.floor(10 * seconds + 1e-6));
  const whole = Math.floor(tenths / 10);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const padded = String(rest).padStart(2, '0') + (durationS < SHORT_S ? `.${tenths % 10}` : '');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${padded}` : `${minutes}:${padded}`;
}

/** A moment as ISO 8601, in the time of this machine and with its distance from UTC: `2026-11-24T23:30:00.000+09:00`. */
export function isoWithZone(epochMs: number): string {
  const minutes = -new Date(epochMs).getTimezoneOffset();
  const local = new Date(epochMs + 60_000 * minutes).toISOString().slice(0, -1);
  const padded = (value: number) => String(value).padStart(2, '0');
  const distance = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${padded(Math.floor(distance / 60))}:${padded(distance % 60)}`;
}

/** A fraction in [0, 1] as whole per cent, as the language writes it. */
export function formatPercent(fraction: number, language: string): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(fraction);
}

/**
 * A fraction that is smaller than another, in per cent with as many decimals as it takes to tell them apart: 49.6 % is
 * under 50 %, and '50 %, under the 50 %' says nothing.
 */
export function formatPercentBelow(fraction: number, threshold: number, language: string): string {
  const written = (value: number, digits: number) =>
    numberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(value);
  const digits = [0, 1, 2, 3].find((digits) => written(fraction, digits) !== written(threshold, digits));
  return written(fraction, digits ?? 3);
}

/** Bytes in kB or MB (powers of ten, as download sizes are given). */
export function formatBytes(bytes: number, language: string): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return numberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(amount);
}
