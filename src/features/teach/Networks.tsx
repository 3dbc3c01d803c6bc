import { useStore } from 'zustand';
import { DEFAULT_MODEL, ownNetworkOptions, ownNetworksStore } from '../../stores';
import { teachStore } from '../../stores/teach';
import { Button, Section, useFigures } from '../../ui';
import { DeleteButton } from './DeleteButton';
import { ExportButtons } from './ExportButtons';
import styles from './Networks.module.css';
import { useFileInput } from './useFileInput';
import { useTeachText } from './useTeachText';

const ENDING = '.genrescope';
const OWN_FORMATS = ['genrescope', 'onnx', 'tflite'] as const;
const EVERYBODYS_FORMATS = ['onnx', 'tflite'] as const;

/** The networks that are kept in this browser: which one listens, and the way in and out. */
export function Networks() {
  const { t } = useTeachText();
  const { date: written } = useFigures();
  const { networks, chosen, choose } = useStore(ownNetworksStore);
  const { importNetwork, deleteNetwork } = useStore(teachStore);
  const input = useFileInput('network', ([file]) => void importNetwork(file), { accept: ENDING });
  const values = new Map(ownNetworkOptions(networks).map(({ value }, index) => [networks[index].id, value]));

  return (
    <Section
      wide
      title={t('networks.title')}
      lead={t(networks.length > 0 ? 'networks.lead' : 'networks.none')}
      actions={
        <Button icon="file" onClick={input.ask}>
          {t('networks.import')}
        </Button>
      }
    >
      {input.input}
      <ul aria-label={t('networks.title')} className={styles.networks}>
        {networks.map(({ id, name, genres, date }) => (
          <li key={id} aria-label={name}>
            <span className={styles.name}>
              {name}
              <small>{t('networks.facts', { count: genres.length, date: written(date) })}</small>
            </span>
            <Listens
              listens={chosen === values.get(id)}
              label={t('networks.use', { name })}
              text={t('networks.useHere')}
              onUse={() => choose(values.get(id) ?? DEFAULT_MODEL)}
            />
            <ExportButtons model={values.get(id) ?? DEFAULT_MODEL} name={name} formats={OWN_FORMATS} />
            <DeleteButton name={name} onDelete={() => void deleteNetwork(id)} />
          </li>
        ))}
        <li aria-label={t('networks.everybodys')}>
          <span className={styles.name}>{t('networks.everybodys')}</span>
          <Listens
            listens={chosen === DEFAULT_MODEL}
            label={t('networks.useEverybodys')}
            text={t('networks.useHere')}
            onUse={() => choose(DEFAULT_MODEL)}
          />
          <ExportButtons model={DEFAULT_MODEL} name={t('networks.everybodys')} formats={EVERYBODYS_FORMATS} />
        </li>
      </ul>
      <p className={styles.ways}>{t('networks.ways')}</p>
    </Section>
  );
}

interface ListensProps {
  listens: boolean;
  label: string;
  text: string;
  onUse: () => void;
}

function Listens({ listens, label, text, onUse }: ListensProps) {
  const { t } = useTeachText();
  if (listens) return <strong className={styles.listens}>{t('networks.listens')}</strong>;
  return (
    <Button aria-label={label} onClick={onUse}>
      {text}
    </Button>
  );
}
