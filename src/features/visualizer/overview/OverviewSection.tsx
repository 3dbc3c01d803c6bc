import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportablePanel } from '../export/ExportablePanel';
import { useCostText } from '../useCostText';
import { useNetworkName } from '../useNetworkName';
import { Overview } from './Overview';

/** The picture of a network, with its name and its sums above it. */
export function OverviewSection(props: ComponentProps<typeof Overview>) {
  const { t } = useTranslation();
  const cost = useCostText();
  const networkName = useNetworkName();
  const { summary, timing } = props;
  const sums = {
    parameters: cost(summary.parameters, 'parameters'),
    multiplyAdds: cost(summary.multiplyAdds, 'multiplyAdds'),
    time: cost(timing?.totalMs, 'milliseconds'),
  };
  return (
    <ExportablePanel
      title={networkName(summary.name)}
      lead={t(timing ? 'network.overview.sumsTimed' : 'network.overview.sums', sums)}
      wide
      fileName={[summary.name, 'overview']}
    >
      <Overview {...props} />
    </ExportablePanel>
  );
}
