import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type en from '../locales/en.json';

/** The code of a page could not be had: there is no connection, or another version of the app stands where it was. */
export class PageLoadError extends Error {
  override readonly name = 'PageLoadError';
}

export interface Page {
  /** Path behind the hash. */
  path: string;
  /** Key of its name under `pages` in the locales. */
  name: keyof (typeof en)['pages'];
  Component: LazyExoticComponent<ComponentType>;
}

function page(path: string, name: Page['name'], load: () => Promise<{ default: ComponentType }>): Page {
  const Component = lazy(() =>
    load().catch((cause: unknown) => {
      throw new PageLoadError('The code of this page could not be loaded.', { cause });
    }),
  );
  return { path, name, Component };
}

/** Every page of the app, in the order of the navigation; each is a bundle of its own. */
export const pages: readonly Page[] = [
  page('/', 'file', () => import('../features/file/FilePage')),
  page('/live', 'live', () => import('../features/live/LivePage')),
  page('/library', 'library', () => import('../features/library/LibraryPage')),
  page('/teach', 'teach', () => import('../features/teach/TeachPage')),
  page('/network', 'network', () => import('../features/visualizer/NetworkPage')),
  page('/netadapt', 'netadapt', () => import('../features/netadapt/NetAdaptPage')),
  page('/card', 'card', () => import('../features/card/CardPage')),
];
