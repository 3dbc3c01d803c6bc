import { Suspense } from 'react';
import { HashRouter, Navigate, Route, Routes } from 'react-router';
import { useTranslation } from 'react-i18next';
import { BrokenPage } from './BrokenPage';
import { ErrorBoundary } from './ErrorBoundary';
import { FileDrop } from './FileDrop';
import { Footer } from './Footer';
import { Header } from './Header';
import { pages } from './pages';
import { UpdateNotice } from './UpdateNotice';
import { ChosenColoursContext } from '../ui';
import { useChosenColours } from './useChosenColours';
import { useDocumentSettings } from './useDocumentSettings';
import { useLeaveGuard } from './useLeaveGuard';
import styles from './App.module.css';

/**
 * The shell around the pages. Routes live behind the hash, so any static host will do. A page that breaks takes none of the
 * others with it, and is tried anew when it is opened again.
 */
export function App() {
  const { t } = useTranslation();
  useDocumentSettings();
  useLeaveGuard();
  const colours = useChosenColours();
  return (
    <ChosenColoursContext value={colours}>
      <HashRouter>
        <Header />
        <main className={styles.main}>
          <FileDrop />
          <UpdateNotice />
          <Routes>
            {pages.map(({ path, Component }) => (
              <Route
                key={path}
                path={path}
                element={
                  <ErrorBoundary key={path} fallback={(error) => <BrokenPage error={error} />}>
                    <Suspense fallback={<p className="loading">{t('shell.loading')}</p>}>
                      <Component />
                    </Suspense>
                  </ErrorBoundary>
                }
              />
            ))}
            <Route path="*" element={<Navigate to="/" replace />} />
          </Routes>
        </main>
        <Footer />
      </HashRouter>
    </ChosenColoursContext>
  );
}
