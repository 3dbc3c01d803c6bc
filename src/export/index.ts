/* Networks written for other runtimes, where the network itself is: in a worker, or in Node. */
export { EXPORT_FORMATS, isExportFormat, type ExportFormat } from './formats';
export { writeNetwork } from './writeNetwork';
export { writeOnnx } from './writeOnnx';
export { writeTflite } from './writeTflite';
