import { useTranslation } from 'react-i18next';
import { formatBytes, formatPercent, formatPercentBelow } from './format';
import { numberFormat } from './numberFormat';

/** Figures as the page's language writes them. */
export function useFigures() {
  const { language } = useTranslation().i18n;
  return {
    number: (value: number, digits = 0) =>
      numberFormat(language, { maximumFractionDigits: digits }).format(value),
    /** With so many decimals, always; a minus being a minus, and none before what is 0 in so many. */
    decimal: (value: number, digits: number) =>
      numberFormat(language, {
        signDisplay: 'negative',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })
        .format(value)
        .replace('-', '\u2212'),
    /** A fraction in whole per cent. */
    percent: (fraction: number) => formatPercent(fraction, language),
    /** A fraction in per cent that is told from a larger one. */
    percentBelow: (fraction: number, threshold: number) => formatPercentBelow(fraction, threshold, language),
    /** A fraction in per cent, with one decimal. */
    finePercent: (fraction: number) =>
      numberFormat(language, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(fraction),
    /** A difference of two fractions in percentage points, with its sign, a minus being a minus. */
    points: (difference: number) =>
      numberFormat(language, {
        signDisplay: 'exceptZero',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      })
        .format(100 * difference)
        .replace('-', '\u2212'),
    bytes: (bytes: number) => formatBytes(bytes, language),
    /** A moment as the time of day, to the second. */
    clock: (epochMs: number) => new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(epochMs),
    date: (isoDate: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(isoDate)),
  };
}
