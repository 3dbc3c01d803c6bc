import { useTranslation } from 'react-i18next';
import { Icon, type IconName, Section } from '../../ui';
import styles from './Uses.module.css';

const USES = ['sort', 'explore', 'learn'] as const;
const MISUSES = ['otherMusic', 'decisions', 'identity', 'untested'] as const;

/** What the network is for, and what it is not for. */
export function Uses() {
  const { t } = useTranslation();
  return (
    <Section wide title={t('card.uses.title')}>
      <div className={styles.columns}>
        <UseList icon="check" title={t('card.uses.for')} items={USES.map((use) => t(`card.uses.${use}`))} />
        <UseList
          icon="cancel"
          title={t('card.uses.notFor')}
          items={MISUSES.map((misuse) => t(`card.uses.${misuse}`))}
        />
      </div>
    </Section>
  );
}

function UseList({ icon, title, items }: { icon: IconName; title: string; items: readonly string[] }) {
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list} data-icon={icon}>
        {items.map((item) => (
          <li key={item}>
            <Icon name={icon} />
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
