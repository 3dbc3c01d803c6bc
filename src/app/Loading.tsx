import { useTranslation } from 'react-i18next';

/** Stands where a page will be once its code is there. */
export function Loading() {
  const { t } = useTranslation();
  return <p className="loading">{t('shell.loading')}</p>;
}
