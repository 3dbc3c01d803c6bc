import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ModelMismatchError } from '../../classify';
import { trajectoryStore } from '../../stores/netadapt';
import { DocumentPage, errorMessage } from '../../ui';
import { Story } from './Story';

/** How the browser shaped the network: NetAdapt (Yang et al. 2018), step by step. */
export default function NetAdaptPage() {
  const { t } = useTranslation();
  const { status, load } = useStore(trajectoryStore);
  return (
    <DocumentPage
      words={{
        title: t('netadapt.title'),
        lead: t('netadapt.lead'),
        loading: t('netadapt.loading'),
        retry: t('netadapt.retry'),
      }}
      status={status}
      load={load}
      trouble={(error) =>
        error instanceof ModelMismatchError ? errorMessage(t, error, '') : t('netadapt.failed')
      }
    >
      {(trajectory) => <Story trajectory={trajectory} />}
    </DocumentPage>
  );
}
