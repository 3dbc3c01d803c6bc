import { useTranslation } from 'react-i18next';
import type { LayerSummary, NetworkSummary, NetworkEdit } from '../../../inspect';
import type { NetworkState } from '../../../stores/network';
import { Button, Section } from '../../../ui';
import { toggled } from '../toggleEdit';
import { useLayerName } from '../useLayerName';
import { EditList } from './EditList';
import { EditSwitches } from './EditSwitches';
import { Effect } from './Effect';
import { MuteChannel } from './MuteChannel';
import styles from './WhatIf.module.css';

interface WhatIfProps {
  state: NetworkState;
  summaries: readonly [NetworkSummary, NetworkSummary];
  /** The open layer as trained; the switches are about it, or about all blocks where none is open. */
  layer: LayerSummary | undefined;
  /** Channel that is looked at. */
  channel: number | undefined;
  onChannel: (channel: number) => void;
  edits: readonly NetworkEdit[];
  onChange: (edits: readonly NetworkEdit[]) => void;
}

/** Changes to the trained network, and what they do to its answer, its cost and its time. */
export function WhatIf(props: WhatIfProps) {
  const { state, summaries, layer, channel, onChannel, edits, onChange } = props;
  const { t } = useTranslation();
  const name = useLayerName();
  const block = layer?.kind === 'invertedResidual' ? layer : undefined;
  const toggle = (edit: NetworkEdit): void => onChange(toggled(edits, edit));
  const reset = (
    <Button icon="retry" aria-disabled={edits.length === 0} onClick={() => onChange([])}>
      {t('network.whatIf.reset')}
    </Button>
  );
  return (
    <Section title={t('network.whatIf.title')} lead={t('network.whatIf.lead')} wide actions={reset}>
      <div className={styles.whatIf}>
        <div className={styles.controls}>
          <p className={styles.target}>
            {block ? t('network.whatIf.inBlock', { block: name(block) }) : t('network.whatIf.everywhere')}
          </p>
          <div className={styles.switches}>
            <EditSwitches layers={block ? [block] : summaries[0].layers} edits={edits} onChange={onChange} />
            {block && (
              <MuteChannel
                layer={block}
                channel={channel ?? 0}
                onChannel={onChannel}
                edits={edits}
                onToggle={toggle}
              />
            )}
          </div>
          {edits.length > 0 ? (
            <EditList edits={edits} onRemove={toggle} />
          ) : (
            <p className={styles.none}>{t('network.whatIf.none')}</p>
          )}
        </div>
        <Effect state={state} summaries={summaries} />
      </div>
    </Section>
  );
}
