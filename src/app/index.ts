export { App } from './App';
export { BrokenPage } from './BrokenPage';
export { ErrorBoundary } from './ErrorBoundary';
export { createI18n } from './i18n';
export { loadEarly } from './loadEarly';
