import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportablePanel } from '../export/ExportablePanel';
import { useCostText } from '../useCostText';
import { useNetworkName } from '../useNetworkName';
import type { NetworkReading, NetworkSummary, NetworkTiming, NetworkEdit } from '../../../inspect';
import type { Measure } from '../view';
import { ActivationStrip } from './ActivationStrip';
import { layOut } from './columns';
import { LayerDetail } from './LayerDetail';
import { Legend } from './Legend';
import { NetworkPicture } from './NetworkPicture';
import styles from './Overview.module.css';

interface OverviewSectionProps {
  /** Edits applied. */
  summary: NetworkSummary;
  edits: readonly NetworkEdit[];
  reading: NetworkReading | undefined;
  timing: NetworkTiming | undefined;
  measure: Measure;
  /** The costliest layer of all networks on the page, in the measure. */
  largest: number;
  /** Channels of the widest layer of all networks on the page. */
  mostChannels: number;
  search: string;
  /** Name of the layer that is open. */
  open: string | undefined;
  /** Undefined where layers are only looked at. */
  onOpen: ((name: string | undefined) => void) | undefined;
}

/**
 * A whole network as one picture, as wide as it has channels, as high as its resolution, as hot as it costs, with its name and
 * its sums above it.
 */
export function OverviewSection({ reading, mostChannels, ...about }: OverviewSectionProps) {
  const { summary, edits, timing, measure, largest, open } = about;
  const { t } = useTranslation();
  const cost = useCostText();
  const networkName = useNetworkName();
  const picture = useMemo(() => layOut(summary, mostChannels), [summary, mostChannels]);
  const [pointed, setPointed] = useState<string>();
  const find = (name: string | undefined) => summary.layers.find((layer) => layer.name === name);
  const shown = find(pointed) ?? find(open) ?? summary.layers[0];
  const [mel, frame] = summary.table.inputShape;
  const dropped = edits.some(({ kind, block }) => kind === 'dropBlock' && block === shown.name);
  const { width } = picture;
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
      <div className={styles.overview}>
        <div className={styles.scroll}>
          <div className={styles.sheet} style={{ minWidth: width * 0.9, maxWidth: width * 1.4 }}>
            <NetworkPicture {...about} picture={picture} reached={shown.name} onPoint={setPointed} />
            <ActivationStrip picture={picture} reading={reading} mel={mel} frame={frame} />
          </div>
        </div>
        <Legend measure={measure} largest={largest} />
        <LayerDetail layer={shown} input={summary.table.inputShape} timing={timing} dropped={dropped} />
      </div>
    </ExportablePanel>
  );
}
