import { useStore } from 'zustand';
import { modelSummaryStore } from '../../stores/card';
import { DocumentPage } from '../../ui';
import { Sheet } from './Sheet';

/** What the network is for, what it learned from, and how far to trust it (Mitchell et al. 2019). */
export default function CardPage() {
  const { status, load } = useStore(modelSummaryStore);
  return (
    <DocumentPage name="card" status={status} load={load}>
      {(summary) => <Sheet summary={summary} />}
    </DocumentPage>
  );
}
