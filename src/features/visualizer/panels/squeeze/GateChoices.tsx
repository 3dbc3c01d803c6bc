import { useTranslation } from 'react-i18next';
import { Choice, useGenreName } from '../../../../ui';
import { CHANNEL_ORDERS, type ChannelOrder } from '../channelOrder';
import { genreOf, sourceKind, type GateSource } from './gateSource';
import styles from './GateChoices.module.css';

interface GateChoicesProps {
  sources: readonly GateSource[];
  shown: GateSource;
  reference: GateSource;
  order: ChannelOrder;
  onChoose: (choice: { shown: GateSource; reference: GateSource }) => void;
  onOrder: (order: ChannelOrder) => void;
}

/** Whose gates are shown, against whose, and in which order. */
export function GateChoices({ sources, shown, reference, order, onChoose, onOrder }: GateChoicesProps) {
  const { t } = useTranslation();
  const genreName = useGenreName();
  const nameOf = (source: GateSource) => {
    const kind = sourceKind(source);
    if (kind) return t(`network.panels.squeeze.sources.${kind}`);
    return t('network.panels.squeeze.sources.genre', { genre: genreName(genreOf(source)) });
  };
  const options = sources.map((source) => ({ value: source, text: nameOf(source) }));
  return (
    <div className={styles.choices}>
      <Choice
        label={t('network.panels.squeeze.shown')}
        options={options}
        value={shown}
        onChange={(shown) => onChoose({ shown, reference })}
      />
      <Choice
        label={t('network.panels.squeeze.against')}
        options={options}
        value={reference}
        onChange={(reference) => onChoose({ shown, reference })}
      />
      <Choice
        label={t('network.panels.squeeze.order')}
        options={CHANNEL_ORDERS.map((value) => ({
          value,
          text: t(`network.panels.squeeze.orders.${value}`),
        }))}
        value={order}
        onChange={onOrder}
      />
      <ul className={styles.legend}>
        <li data-change="opened">{t('network.panels.squeeze.legend.opened')}</li>
        <li data-change="closed">{t('network.panels.squeeze.legend.closed')}</li>
        <li data-change="usual">{t('network.panels.squeeze.legend.usual')}</li>
        <li data-change="reference">{t('network.panels.squeeze.legend.reference')}</li>
      </ul>
    </div>
  );
}
