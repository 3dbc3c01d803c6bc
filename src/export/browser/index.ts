/* Networks written for other runtimes, from the page: the writers themselves come with a worker. */
export { exportInWorker } from '../exportInWorker';
export type { ExportFormat } from '../formats';
