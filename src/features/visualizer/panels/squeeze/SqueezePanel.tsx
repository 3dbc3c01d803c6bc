import { useTranslation } from 'react-i18next';
import { ExportablePanel } from '../../export/ExportablePanel';
import { Glossed } from '../../glossary/Glossed';
import { SourceLines } from '../../glossary/SourceLines';
import type { PanelProps } from '../../panelProps';
import { useLayerName } from '../../useLayerName';
import { NotYet } from '../NotYet';
import { stageOf } from '../stagesOf';
import { useFirstChannel } from '../useFirstChannel';
import { ChannelWay } from './ChannelWay';
import { GateChoices } from './GateChoices';
import { GateStack } from './GateStack';
import { GreatestChanges } from './GreatestChanges';
import { gateSources, type GateSource } from './gateSource';
import { SqueezeSentence } from './SqueezeSentence';
import styles from '../panels.module.css';

/** What squeeze-and-excitation does to the channels of this music, against what it does on average. */
export function SqueezePanel(props: PanelProps) {
  const { layer, network, reading, otherReading, averages, view, changeView } = props;
  const { t } = useTranslation();
  const layerName = useLayerName()(layer);
  const before = stageOf(reading, layer.name, 'depthwise');
  const firstChannel = useFirstChannel(before);

  if (!network || !reading) return <NotYet network={view.network} />;
  const after = stageOf(reading, layer.name, 'squeezeExcitation');
  if (!before || !after?.squeeze) {
    return <p className={styles.note}>{t('network.panels.squeeze.off')}</p>;
  }

  const { pooled, reduced, gates } = after.squeeze;
  const sources = gateSources(
    layer.name,
    { now: gates, other: otherReading?.gates[layer.name] },
    { averages, genres: network.card.genres },
  );
  const known = (source: GateSource | undefined) => (source && sources.has(source) ? source : undefined);
  const shown = known(view.gates) ?? 'now';
  const reference = known(view.gatesAgainst) ?? known('other') ?? known('all') ?? 'now';
  const [shownGates, referenceGates] = [sources.get(shown) ?? gates, sources.get(reference) ?? gates];
  const channel = Math.min(view.channel ?? firstChannel, gates.length - 1);
  const onChannel = (channel: number): void => changeView({ channel });

  return (
    <div className={styles.panels}>
      <ExportablePanel
        title={t('network.panels.squeeze.title', { layer: layerName })}
        lead={<Glossed text={t('network.panels.squeeze.lead')} />}
        fileName={[view.network, layer.name, 'squeeze-and-excitation']}
      >
        <SqueezeSentence gates={gates} squeezed={reduced.length} averages={averages?.all[layer.name]} />
        <ChannelWay before={before} after={after} channel={channel} onChannel={onChannel} />
        <SourceLines of="squeezeExcitation" />
      </ExportablePanel>
      <ExportablePanel
        title={t('network.panels.squeeze.gatesTitle')}
        lead={<Glossed text={t('network.panels.squeeze.gatesLead')} />}
        fileName={[view.network, layer.name, 'gates', shown, reference]}
      >
        <GateChoices
          sources={[...sources.keys()]}
          shown={shown}
          reference={reference}
          order={view.gateOrder}
          onChoose={({ shown, reference }) => changeView({ gates: shown, gatesAgainst: reference })}
          onOrder={(gateOrder) => changeView({ gateOrder })}
        />
        <GateStack
          pooled={pooled}
          reduced={reduced}
          reduceKernel={network.weights[`${layer.name}/se/reduce/kernel`].values}
          expandKernel={network.weights[`${layer.name}/se/expand/kernel`].values}
          shown={shownGates}
          reference={referenceGates}
          isNow={shown === 'now'}
          order={view.gateOrder}
          channel={channel}
          onChannel={onChannel}
        />
        <GreatestChanges gates={shownGates} reference={referenceGates} maps={before} onChannel={onChannel} />
      </ExportablePanel>
    </div>
  );
}
