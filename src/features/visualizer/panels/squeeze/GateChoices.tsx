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
        <li>{t('network.panels.squeeze.legend.bars', { source: nameOf(shown) })}</li>
        {(['opened', 'closed', 'usual'] as const).map((change) => (
          <li key={change}>
            <span className={styles.swatch} data-change={change} />
            {t(`network.panels.squeeze.legend.${change}`)}
          </li>
        ))}
        <li>
          <span className={styles.swatch} data-change="reference" />
          {t('network.panels.squeeze.legend.reference', { source: nameOf(reference) })}
        </li>
      </ul>
    </div>
  );
}
