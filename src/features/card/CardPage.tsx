import { useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import { cardOf } from '../../stores/card';
import { DocumentPage } from '../../ui';
import { NetworkSwitch } from './NetworkSwitch';
import { Sheet } from './Sheet';

/** What a network is for, what it learned from, and how far to trust it (Mitchell et al. 2019). */
export default function CardPage() {
  const [address] = useSearchParams();
  const { name, store } = cardOf(address.get('network'));
  const { status, load } = useStore(store);
  return (
    <DocumentPage name="card" status={status} load={load} top={<NetworkSwitch open={name} />}>
      {(summary) => <Sheet summary={summary} />}
    </DocumentPage>
  );
}
