import type { InProcess } from './in-process.ts';

/** A calendar that is open from nine to six, Monday to Friday. */
export function officeHours(code: string) {
  const day = [{ from: '09:00', to: '18:00' }];
  return {
    code,
    name: 'Orario di ufficio',
    timeZone: 'Europe/Rome',
    periods: [
      {
        validFrom: '2020-01-01',
        weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
      },
    ],
    exceptions: [],
    publicHolidays: 'IT',
    patronDay: '12-07',
  };
}

/** A contract as api.md shows it. */
export function contractBody(ids: { administrationId: string; calendarId: string }, code = 'POLI') {
  return {
    code,
    title: 'Contact centre',
    cig: '1234567890',
    startsOn: '2026-01-01',
    endsOn: '2028-12-31',
    yearlyAmountCents: 120_000_000,
    monthlyFeeCents: 10_000_000,
    boughtThroughPartner: false,
    warrantyEndsOn: null,
    ...ids,
    serviceManager: { name: 'Anna Neri', mobile: '+393331234567', email: 'anna@example.org' },
    referents: [{ name: 'Bea Blu', mobile: '+390612345678', email: 'bea@example.org', dec: true }],
    administrativeEmail: 'amministrazione@example.org',
    targets: [
      { categoryId: null, priority: 1, takeCharge: 'PT15M', response: 'PT2H', resolution: 'P1D' },
    ] as Record<string, unknown>[],
    pausingReasons: ['waiting_requester', 'waiting_access'],
    offerWindow: 'PT30M',
    reopenWindow: 'P15D',
    survey: { window: 'P14D', remindAfter: 'P3D' },
    recontact: { deadline: 'PT8H', attempts: 3 },
    abandonment: { minimumWait: 'PT5S', countTimeouts: true, countKeyExits: false },
    penaltyClauses: [
      {
        kind: 'direct_resolution',
        comparison: 'less_than',
        thresholdPercent: '75',
        ratePerMille: '0.5',
        base: 'yearly_amount',
      },
      {
        kind: 'abandoned_calls',
        comparison: 'more_than',
        thresholdPercent: '3',
        ratePerMille: '0.5',
        base: 'yearly_amount',
      },
      {
        kind: 'availability_credit',
        base: 'monthly_fee',
        steps: [
          { lessThanPercent: '99.9', creditPercent: '2' },
          { lessThanPercent: '99', creditPercent: '5' },
          { lessThanPercent: '95', creditPercent: '10' },
        ],
      },
    ] as Record<string, unknown>[],
  };
}

export interface Holding {
  administrationId: string;
  calendarId: string;
  contractId: string;
  siteId: string;
}

/** An administration with a calendar, a contract and a site, all made through the API. */
export async function makeAdministration(api: InProcess, admin: string, code: string): Promise<Holding> {
  const make = async (path: string, body: unknown): Promise<string> => {
    const answer = await api.call('POST', path, { as: admin, body });
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  const administrationId = await make('/api/administrations', { code, name: `Amministrazione ${code}` });
  const calendarId = await make('/api/calendars', officeHours(code));
  const contractId = await make('/api/contracts', contractBody({ administrationId, calendarId }, code));
  const siteId = await make('/api/sites', { administrationId, code: `${code}-1`, name: 'Sede' });
  return { administrationId, calendarId, contractId, siteId };
}
