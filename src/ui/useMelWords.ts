import { useTranslation } from 'react-i18next';
import { numberFormat } from './numberFormat';

/** How the mel bands of what was heard were computed; the check is absent until there was sound to check it on. */
interface MelReport {
  extractor: 'sparse' | 'meyda';
  check?: { largestDifference: number } | undefined;
}

/** Says what computed the mel bands, and how far it was found to be from Meyda. */
export function useMelWords(): (report: MelReport | undefined) => string {
  const { t, i18n } = useTranslation();
  const format = numberFormat(i18n.language, { notation: 'scientific', maximumSignificantDigits: 2 });
  return (report) => {
    const difference = report?.check && format.format(report.check.largestDifference);
    if (report?.extractor === 'meyda') {
      return difference ? t('mel.differs', { difference }) : t('mel.meyda');
    }
    return difference ? t('mel.checked', { difference }) : t('mel.unchecked');
  };
}
