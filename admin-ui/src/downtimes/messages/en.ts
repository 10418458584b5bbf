import type { downtimesIt } from './it.ts';

/** The downtimes in English. */
export const downtimesEn: typeof downtimesIt = {
  name: 'Downtime |||| Downtimes',
  new: 'Register a downtime',
  titled: 'Downtime since %{at}',
  empty: 'No downtimes',
  invite:
    'When a service was not to be had is registered here: its minutes count in the month’s availability.',
  fields: {
    contractId: 'Contract',
    contractCode: 'Contract',
    from: 'From',
    fromAt: 'From',
    to: 'To',
    length: 'Length',
    reason: 'Reason',
    open: 'Lasting',
    imported: 'Origin',
    day: 'Day',
    createdAt: 'Registered',
  },
  sections: { downtime: 'The downtime' },
  helper: { to: 'Leave empty while it lasts.', reason: 'What did not work, in one line.' },
  openNow: 'lasting',
  over: 'over',
  lasting: 'for %{length}, lasting still',
  imported: 'imported from another system',
  here: 'registered here',
  importedStays: 'It came from another system and stays as it came.',
  end: { label: 'It is over now', done: 'Its end is registered' },
};
