import type { importedRequestsIt } from './it.ts';

/** Requests of another system in English. */
export const importedRequestsEn: typeof importedRequestsIt = {
  name: 'Imported request |||| Imported requests',
  titled: 'Request %{number}',
  mark: 'from another system',
  statements: 'Statements',
  fields: {
    contractId: 'Contract',
    contractVersion: 'Version at its receipt',
    externalId: 'Name in the other system',
    channel: 'Channel',
    priority: 'Priority',
    receivedAt: 'Received',
    resolvedAt: 'Resolved',
    usedMs: 'From receipt to resolution',
    resolvedDirectly: 'At first contact',
    importedAt: 'Imported',
  },
  yes: 'yes',
  no: 'no',
  working: '%{time} of service hours',
  sections: { request: 'The request', deadlines: 'The deadlines' },
  explain:
    'The outcome is what the other system told, and the statement counts that. The due time is computed here, from the contract’s general targets and its calendar: of suspensions and of the catalogue entry nothing is known.',
  none: 'The other system told of no deadlines.',
  told: {
    met: 'told as met',
    breached: 'told as missed',
    cancelled: 'told as cancelled',
    running: 'told as running',
    paused: 'told as paused',
    unplannable: 'told as not computable',
  },
  due: 'Due %{due}: %{duration} in the hours of “%{calendar}”, counted from %{start}.',
  noTarget: 'The contract has no general target to compute its due time from.',
  late: 'Resolved %{at}, %{time} of service hours late.',
  inTime: 'Resolved %{at}, in time.',
  noEnd: 'When it ended was not told.',
  reckoning: 'Resolution: the reckoning',
  days: 'Resolution, day by day',
};
