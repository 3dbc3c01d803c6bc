import { Suspense } from 'react';
import { HashRouter, Navigate, Route, Routes } from 'react-router';
import styles from './App.module.css';
import { BrokenPage } from './BrokenPage';
import { ErrorBoundary } from './ErrorBoundary';
import { Footer } from './Footer';
import { Header } from './Header';
import { pages } from './pages';
import { useDocumentSettings } from './useDocumentSettings';

/** The shell around the pages. Routes live behind the hash, so any static host will do. */
export function App() {
  useDocumentSettings();
  return (
    <HashRouter>
      <Header />
      <main className={styles.main}>
        <ErrorBoundary fallback={(error) => <BrokenPage error={error} />}>
          <Suspense>
            <Routes>
              {pages.map(({ path, Component }) => (
                <Route key={path} path={path} element={<Component />} />
              ))}
              <Route path="*" element={<Navigate to="/" replace />} />
            </Routes>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
    </HashRouter>
  );
}
