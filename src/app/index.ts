export { App } from './App';
export { BrokenPage } from './BrokenPage';
export { ErrorBoundary } from './ErrorBoundary';
export { loadEarly } from './loadEarly';
