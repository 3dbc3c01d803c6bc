import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import './app/tokens.css';
import './app/base.css';
import './app/firstPaint.css';
import { App, BrokenPage, createI18n, ErrorBoundary, loadEarly } from './app';
import { settingsStore } from './stores';

loadEarly(location.hash);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

const i18n = await createI18n(settingsStore.getState().language);

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <ErrorBoundary fallback={(error) => <BrokenPage error={error} />}>
        <App />
      </ErrorBoundary>
    </I18nextProvider>
  </StrictMode>,
);
