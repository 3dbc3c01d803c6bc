import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type en from '../locales/en.json';
import { PageLoadError } from './pageLoadError';

export interface Page {
  /** Path behind the hash. */
  path: string;
  /** Key of its name under `pages` in the locales. */
  name: keyof (typeof en)['pages'];
  Component: LazyExoticComponent<ComponentType>;
}

function lazyPage(load: () => Promise<{ default: ComponentType }>): LazyExoticComponent<ComponentType> {
  return lazy(() =>
    load().catch((cause: unknown) => {
      throw new PageLoadError('The code of this page could not be loaded.', { cause });
    }),
  );
}

/** Every page of the app, in the order of the navigation; each is a bundle of its own. */
export const pages: readonly Page[] = [
  { path: '/', name: 'file', Component: lazyPage(() => import('../features/file/FilePage')) },
  { path: '/live', name: 'live', Component: lazyPage(() => import('../features/live/LivePage')) },
  {
    path: '/network',
    name: 'network',
    Component: lazyPage(() => import('../features/visualizer/NetworkPage')),
  },
  {
    path: '/netadapt',
    name: 'netadapt',
    Component: lazyPage(() => import('../features/netadapt/NetAdaptPage')),
  },
  { path: '/card', name: 'card', Component: lazyPage(() => import('../features/card/CardPage')) },
];
