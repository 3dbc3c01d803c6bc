import { useStore } from 'zustand';
import { trajectoryStore } from '../../stores/netadapt';
import { DocumentPage } from '../../ui';
import { Story } from './Story';

/** How the browser shaped the network: NetAdapt (Yang et al. 2018), step by step. */
export default function NetAdaptPage() {
  const { status, load } = useStore(trajectoryStore);
  return (
    <DocumentPage name="netadapt" status={status} load={load}>
      {(trajectory) => <Story trajectory={trajectory} />}
    </DocumentPage>
  );
}
