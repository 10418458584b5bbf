/** What the worker's bundle registers: the exported functions are the workflow types. */
export { auditWorkflow } from './audit.ts';
export { closingsDueWorkflow, monthCloseWorkflow } from './month-close.ts';
export { requestWorkflow } from './request.ts';
