import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import styles from './Header.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { Logo } from './Logo';
import { NetworkSwitch } from './NetworkSwitch';
import { pages } from './pages';
import { ThemeSwitch } from './ThemeSwitch';

export function Header() {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <NavLink to="/" className={styles.brand}>
          <Logo />
          <span>Genrescope</span>
        </NavLink>
        <nav aria-label={t('shell.navigation')} className={styles.navigation}>
          {pages.map(({ path, name }) => (
            <NavLink key={path} to={path} end>
              {t(`pages.${name}`)}
            </NavLink>
          ))}
        </nav>
        <div className={styles.switches}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
      <NetworkSwitch />
    </header>
  );
}
