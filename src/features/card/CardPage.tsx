import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ModelMismatchError } from '../../classify';
import { modelSummaryStore } from '../../stores/card';
import { DocumentPage, errorMessage } from '../../ui';
import { Sheet } from './Sheet';

/** What the network is for, what it learned from, and how far to trust it (Mitchell et al. 2019). */
export default function CardPage() {
  const { t } = useTranslation();
  const { status, load } = useStore(modelSummaryStore);
  return (
    <DocumentPage
      words={{
        title: t('card.title'),
        lead: t('card.lead'),
        loading: t('card.loading'),
        retry: t('card.retry'),
      }}
      status={status}
      load={load}
      trouble={(error) =>
        error instanceof ModelMismatchError ? errorMessage(t, error, '') : t('card.failed')
      }
    >
      {(summary) => <Sheet summary={summary} />}
    </DocumentPage>
  );
}
