import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from './format';
import { numberFormat } from './numberFormat';

/** Figures as the page's language writes them. */
export function useFigures() {
  const { language } = useTranslation().i18n;
  return {
    number: (value: number, digits = 0) => formatNumber(value, language, digits),
    /** With so many decimals, always; a minus being a minus. */
    decimal: (value: number, digits: number) =>
      numberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
        .format(value)
        .replace('-', '\u2212'),
    /** A fraction in whole per cent. */
    percent: (fraction: number) => formatPercent(fraction, language),
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
    date: (isoDate: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(isoDate)),
  };
}
