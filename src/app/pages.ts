import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type en from '../locales/en.json';

export interface Page {
  /** Path behind the hash. */
  path: string;
  /** Key of its name under `pages` in the locales. */
  name: keyof (typeof en)['pages'];
  Component: LazyExoticComponent<ComponentType>;
}

/** Every page of the app, in the order of the navigation; each is a bundle of its own. */
export const pages: readonly Page[] = [
  { path: '/', name: 'file', Component: lazy(() => import('../features/file/FilePage')) },
  { path: '/live', name: 'live', Component: lazy(() => import('../features/live/LivePage')) },
  { path: '/network', name: 'network', Component: lazy(() => import('../features/visualizer/NetworkPage')) },
  { path: '/netadapt', name: 'netadapt', Component: lazy(() => import('../features/netadapt/NetAdaptPage')) },
  { path: '/card', name: 'card', Component: lazy(() => import('../features/card/CardPage')) },
];
