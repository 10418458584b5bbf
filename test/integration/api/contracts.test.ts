import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InProcess, startInProcess } from './in-process.ts';
import { contractBody, type Holding, makeAdministration, officeHours } from './registry-data.ts';

const NOWHERE = '01900000-0000-7000-8000-000000000000';
const TODAY = Date.parse('2026-11-23T10:00:00Z');
let now = TODAY;
let api: InProcess;
let admin: string;
let manager: string;
let poli: Holding;

beforeAll(async () => {
  api = await startInProcess({ clock: () => now });
  admin = await api.signedIn({ role: 'admin' });
  manager = await api.signedIn({ role: 'manager' });
  poli = await makeAdministration(api, admin, 'POLI');
});
afterAll(() => api.stop());

let made = 0;
const create = (changes: Record<string, unknown> = {}) => {
  made += 1;
  const body = { ...contractBody(poli, `C${made}`), ...changes };
  const { contractId: _contractId, siteId: _siteId, ...fields } = body as Record<string, unknown>;
  return api.call('POST', '/api/contracts', { as: manager, body: fields });
};
const change = (id: string, version: number, body: unknown) =>
  api.call('PATCH', `/api/contracts/${id}`, { as: manager, headers: { 'if-match': `"${version}"` }, body });

describe('a contract', () => {
  test('is given as it was taken', async () => {
    const sent = contractBody(
      { administrationId: poli.administrationId, calendarId: poli.calendarId },
      'WHOLE',
    );
    const answer = await api.call('POST', '/api/contracts', { as: manager, body: sent });
    expect(answer.status).toBe(201);
    const read = await api.call('GET', `/api/contracts/${answer.body.id}`, { as: manager });
    expect(read.body).toMatchObject({ ...sent, version: 1, termsVersion: 1, validFrom: '2026-01-01' });
    expect(read.headers.get('etag')).toBe('"1"');
  });

  test('telephone numbers are kept as E.164, Italian ones unless they say otherwise', async () => {
    const { body } = await create({
      serviceManager: { name: 'Anna', mobile: '333 123 4567', email: 'anna@example.org' },
    });
    expect(body.serviceManager.mobile).toBe('+393331234567');
  });

  test.each([
    ['a target of days and hours', { targets: [{ priority: 1, response: 'P1DT2H' }] }, 'targets.0.response'],
    ['a target of nothing', { targets: [{ priority: 1, response: 'PT0S' }] }, 'targets.0.response'],
    ['a priority that is none', { targets: [{ priority: 6 }] }, 'targets.0.priority'],
    ['the same row twice', { targets: [{ priority: 1 }, { priority: 1 }] }, 'targets.1.priority'],
    [
      'a category of another contract',
      { targets: [{ priority: 1, categoryId: '01900000-0000-7000-8000-000000000000' }] },
      'targets.0.categoryId',
    ],
    ['a reason that stops no clock', { pausingReasons: ['waiting_for_godot'] }, 'pausingReasons.0'],
    [
      'a group that its catalogue has not',
      { targets: [{ priority: 1, categoryGroup: 'X' }] },
      'targets.0.categoryGroup',
    ],
    [
      'a row for a category and a group',
      { targets: [{ priority: 1, categoryGroup: 'X', categoryId: '01900000-0000-7000-8000-000000000000' }] },
      'targets.0.categoryGroup',
    ],
    [
      'a channel twice',
      { channelCalendars: [1, 2].map(() => ({ channel: 'phone', calendarId: NOWHERE })) },
      'channelCalendars.1.channel',
    ],
    [
      'a calendar that is none',
      { channelCalendars: [{ channel: 'phone', calendarId: NOWHERE }] },
      'channelCalendars.0.calendarId',
    ],
    [
      'a channel that is none',
      { channelCalendars: [{ channel: 'pigeon', calendarId: NOWHERE }] },
      'channelCalendars.0.channel',
    ],
    [
      'a reason that stops both clocks and one of them',
      { pausingReasons: ['waiting_parts'], pausing: { resolution: ['waiting_parts'] } },
      'pausing.resolution',
    ],
    ['a clock that no wait stops', { pausing: { takeCharge: [] } }, 'pausing.takeCharge'],
    ['a verifier that is none', { verification: { mode: 'nobody' } }, 'verification.mode'],
    ['a window for staff', { verification: { mode: 'staff', window: 'P1D' } }, 'verification.window'],
    ['no time for the requester', { verification: { mode: 'requester' } }, 'verification.window'],
    ['a window of months', { verification: { mode: 'automatic', window: 'P1M' } }, 'verification.window'],
    ['a reason twice', { pausingReasons: ['waiting_parts', 'waiting_parts'] }, 'pausingReasons'],
    ['a window of months', { reopenWindow: 'P1M' }, 'reopenWindow'],
    ['a reminder after the window', { survey: { window: 'P2D', remindAfter: 'P3D' } }, 'survey.remindAfter'],
    ['an end before the start', { endsOn: '2025-12-31' }, 'endsOn'],
    ['a day that is none', { startsOn: '2026-02-30' }, 'startsOn'],
    ['terms from outside the term', { validFrom: '2029-01-01' }, 'validFrom'],
    ['half a cent', { yearlyAmountCents: 0.5 }, 'yearlyAmountCents'],
    [
      'a number that is none',
      { serviceManager: { name: 'A', mobile: 'abc', email: 'a@example.org' } },
      'serviceManager.mobile',
    ],
    ['an e-mail that is none', { administrativeEmail: 'nowhere' }, 'administrativeEmail'],
    ['an unknown field', { discount: 3 }, 'discount'],
    [
      'a percent above 100',
      {
        penaltyClauses: [
          {
            kind: 'abandoned_calls',
            comparison: 'more_than',
            thresholdPercent: '101',
            ratePerMille: '0.5',
            base: 'yearly_amount',
          },
        ],
      },
      'penaltyClauses.0.thresholdPercent',
    ],
    [
      'steps that overlap',
      {
        penaltyClauses: [
          {
            kind: 'availability_credit',
            base: 'monthly_fee',
            steps: [
              { lessThanPercent: '99', creditPercent: '2' },
              { lessThanPercent: '99.5', creditPercent: '5' },
            ],
          },
        ],
      },
      'penaltyClauses.0.steps.1.lessThanPercent',
    ],
  ])('is refused for %s', async (_, changes, path) => {
    const answer = await create(changes);
    expect(answer.status, JSON.stringify(answer.body)).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  test('only a manager or an administrator makes one', async () => {
    for (const role of ['operator', 'supervisor'] as const) {
      const person = await api.signedIn({ role });
      expect((await api.call('POST', '/api/contracts', { as: person, body: {} })).status).toBe(403);
    }
  });
});

describe('a change is a new version', () => {
  test('that holds from its day on; what held before stays', async () => {
    const { body } = await create();
    const now = await change(body.id, 1, { offerWindow: 'PT1H', validFrom: '2026-06-01' });
    expect(now.body).toMatchObject({
      version: 2,
      termsVersion: 2,
      offerWindow: 'PT1H',
      reopenWindow: 'P15D',
    });
    const later = await change(body.id, 2, { offerWindow: 'PT2H', validFrom: '2027-01-01' });
    expect(later.headers.get('etag')).toBe('"3"');
    expect(later.body).toMatchObject({ version: 3, termsVersion: 2, offerWindow: 'PT1H' });
    const versions = await api.call('GET', `/api/contracts/${body.id}/versions`, { as: manager });
    const told = versions.body.data.map((one: { validFrom: string; terms: { offerWindow: string } }) => [
      one.validFrom,
      one.terms.offerWindow,
    ]);
    expect(told).toEqual([
      ['2027-01-01', 'PT2H'],
      ['2026-06-01', 'PT1H'],
      ['2026-01-01', 'PT30M'],
    ]);
  });

  test('and never reaches behind an earlier one', async () => {
    const { body } = await create();
    await change(body.id, 1, { offerWindow: 'PT1H', validFrom: '2026-06-01' });
    const answer = await change(body.id, 2, { offerWindow: 'PT2H', validFrom: '2026-03-01' });
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, 'validFrom']);
  });

  test('needs its day, and the version one has seen', async () => {
    const { body } = await create();
    const path = `/api/contracts/${body.id}`;
    const without = await api.call('PATCH', path, { as: manager, body: { validFrom: '2026-06-01' } });
    expect(without.status).toBe(428);
    const noDay = await change(body.id, 1, { title: 'Altro' });
    expect(noDay.body.errors[0].path).toBe('validFrom');
    expect((await change(body.id, 3, { title: 'Altro', validFrom: '2026-06-01' })).status).toBe(412);
  });

  test('may name the categories of its own catalogue', async () => {
    const { body } = await create();
    const category = await api.call('POST', '/api/categories', {
      as: admin,
      body: { contractId: body.id, code: 'ASCENSORI', name: 'Ascensori' },
    });
    const targets = [{ categoryId: category.body.id, priority: 1, resolution: 'PT1H' }];
    const answer = await change(body.id, 1, { targets, validFrom: '2026-06-01' });
    expect(answer.status).toBe(200);
    expect(answer.body.targets[0]).toMatchObject({ categoryId: category.body.id, takeCharge: null });
  });
});

describe('the changes of a draft', () => {
  const changes = (id: string, body: unknown, as = manager) =>
    api.call('POST', `/api/contracts/${id}/changes`, { as, body });
  const target = { categoryId: null, priority: 1, takeCharge: 'PT15M', response: 'PT2H', resolution: 'P1D' };

  test('are told before anything is written, against the newest version', async () => {
    const { body } = await create();
    await change(body.id, 1, { offerWindow: 'PT1H', validFrom: '2027-01-01' });
    const told = await changes(body.id, {
      targets: [{ ...target, response: 'PT1H' }],
      title: 'Altro',
      offerWindow: 'PT60M',
      validFrom: '2027-06-01',
    });
    expect(told.status, JSON.stringify(told.body)).toBe(200);
    const { takeCharge, response, resolution } = target;
    expect(told.body).toEqual({
      version: 2,
      validFrom: '2027-06-01',
      data: [
        { kind: 'text', field: 'title', from: 'Contact centre', to: 'Altro' },
        {
          kind: 'target',
          categoryId: null,
          priority: 1,
          from: { takeCharge, response, resolution },
          to: { takeCharge, response: 'PT1H', resolution },
        },
      ],
    });
    const nothing = await changes(body.id, { offerWindow: 'PT3600S', validFrom: '2027-06-01' });
    expect(nothing.body.data).toEqual([]);
    const after = await api.call('GET', `/api/contracts/${body.id}`, { as: manager });
    expect(after.body).toMatchObject({ version: 2, title: 'Contact centre' });
    const versions = await api.call('GET', `/api/contracts/${body.id}/versions`, { as: manager });
    expect(versions.body.data.map((one: { changes: unknown[] }) => one.changes)).toEqual([
      [{ kind: 'working_time', field: 'offerWindow', from: 'PT30M', to: 'PT1H' }],
      [],
    ]);
  });

  test('are refused as the change itself would be, each field by its name', async () => {
    const { body } = await create();
    const other = await create();
    const refused = async (draft: Record<string, unknown>) => {
      const answer = await changes(body.id, { validFrom: '2026-06-01', ...draft });
      expect(answer.status, JSON.stringify(answer.body)).toBe(422);
      return answer.body.errors[0].path;
    };
    expect(await refused({ validFrom: '2025-12-31' })).toBe('validFrom');
    expect(await refused({ targets: [target, target] })).toBe('targets.1.priority');
    expect(await refused({ penaltyClauses: [{ kind: 'none' }] })).toBe('penaltyClauses.0.kind');
    expect(await refused({ discount: 3 })).toBe('discount');
    // What only the database knows.
    expect(await refused({ calendarId: '01900000-0000-7000-8000-000000000000' })).toBe('calendarId');
    const taken = await changes(body.id, { code: other.body.code, validFrom: '2026-06-01' });
    expect([taken.status, taken.body.errors[0].path]).toEqual([409, 'code']);
    const operator = await api.signedIn({ role: 'operator' });
    expect((await changes(body.id, { validFrom: '2026-06-01' }, operator)).status).toBe(403);
    const nobodys = await changes('01900000-0000-7000-8000-000000000000', { validFrom: '2026-06-01' });
    expect(nobodys.status).toBe(404);
  });

  test('tell a maintenance clause, which names categories of its own catalogue (R38)', async () => {
    const { body } = await create();
    expect(body.maintenance).toBeNull();
    const maintenance = {
      categoryIds: null,
      coversOtherSuppliersHardware: true,
      requiredDocuments: ['acceptance_copy', 'receipted_invoice'],
    };
    const told = await changes(body.id, { maintenance, validFrom: '2026-06-01' });
    expect(told.body.data).toEqual([{ kind: 'maintenance', from: null, to: maintenance }]);
    const foreign = { ...maintenance, categoryIds: ['01900000-0000-7000-8000-000000000000'] };
    const refused = await change(body.id, 1, { maintenance: foreign, validFrom: '2026-06-01' });
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, 'maintenance.categoryIds.0']);
    const twice = { ...maintenance, requiredDocuments: ['acceptance_copy', 'acceptance_copy'] };
    const again = await change(body.id, 1, { maintenance: twice, validFrom: '2026-06-01' });
    expect(again.body.errors[0].path).toBe('maintenance.requiredDocuments');
    const written = await change(body.id, 1, { maintenance, validFrom: '2026-06-01' });
    expect(written.body).toMatchObject({ version: 2, maintenance });
  });
});

describe('terms that steer the process', () => {
  test('are those of old where the contract does not say them', async () => {
    const { body } = await create();
    expect(body).toMatchObject({
      channelCalendars: [],
      pausing: { response: [], resolution: [] },
      verification: { mode: 'staff', window: null },
    });
    expect(body.targets[0]).not.toHaveProperty('categoryGroup');
  });

  test('are given as they were taken, version by version', async () => {
    const { body } = await create();
    const terms = {
      channelCalendars: [{ channel: 'portal', calendarId: poli.calendarId }],
      pausing: { response: ['waiting_parts'], resolution: ['waiting_approval'] },
      verification: { mode: 'requester', window: 'P3D' },
    };
    const answer = await change(body.id, 1, { ...terms, validFrom: '2026-06-01' });
    expect(answer.body).toMatchObject(terms);
    const versions = await api.call('GET', `/api/contracts/${body.id}/versions`, { as: manager });
    expect(versions.body.data.map((one: { terms: unknown }) => one.terms)).toMatchObject([
      terms,
      { channelCalendars: [], verification: { mode: 'staff' } },
    ]);
  });

  test('hold for a group of the catalogue before those for all, for an entry before its group', async () => {
    const { body } = await create();
    const entry = async (code: string, groupName: string | null) => {
      const made = { contractId: body.id, code, name: code, groupName };
      return (await api.call('POST', '/api/categories', { as: admin, body: made })).body.id;
    };
    const [lift, lamp, paper] = [
      await entry('LIFT', 'Impianti'),
      await entry('LAMP', 'Impianti'),
      await entry('PAPER', null),
    ];
    const targets = [
      { priority: 1, response: 'PT3H' },
      { categoryGroup: 'Impianti', priority: 1, response: 'PT2H' },
      { categoryId: lift, priority: 1, response: 'PT1H' },
    ];
    const answer = await change(body.id, 1, { targets, validFrom: '2026-06-01' });
    expect(answer.body.targets[1]).toMatchObject({ categoryId: null, categoryGroup: 'Impianti' });
    const dueAt = async (categoryId: string | null) => {
      const asked = { at: '2026-11-23T09:00:00Z', priority: 1, categoryId };
      const preview = await api.call('POST', `/api/contracts/${body.id}/deadline-preview`, {
        as: manager,
        body: asked,
      });
      return preview.body.deadlines[0].dueAt;
    };
    expect([await dueAt(lift), await dueAt(lamp), await dueAt(paper), await dueAt(null)]).toEqual([
      '2026-11-23T10:00:00.000Z',
      '2026-11-23T11:00:00.000Z',
      '2026-11-23T12:00:00.000Z',
      '2026-11-23T12:00:00.000Z',
    ]);
  });
});

describe('opening hours', () => {
  test('are those of the channel, and say until when', async () => {
    const day = [{ from: '00:00', to: '24:00' }];
    const week = Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => [
        name,
        day,
      ]),
    );
    const always = await api.call('POST', '/api/calendars', {
      as: admin,
      body: {
        ...officeHours('SEMPRE'),
        periods: [{ validFrom: '2020-01-01', weekly: week }],
        publicHolidays: null,
        patronDay: null,
      },
    });
    const { body } = await create({
      channelCalendars: [{ channel: 'portal', calendarId: always.body.id }],
    });
    const standing = async (at: string) => {
      now = Date.parse(at);
      const hours = await api.call('GET', `/api/contracts/${body.id}/opening-hours`, { as: manager });
      now = TODAY;
      const of = (name: string) => hours.body.data.find((one: { channel: string }) => one.channel === name);
      return [of('phone'), of('portal')].map(({ open, until }) => [open, until]);
    };
    expect(await standing('2026-11-20T16:59:00Z')).toEqual([
      [true, '2026-11-20T17:00:00.000Z'],
      [true, null],
    ]);
    expect(await standing('2026-11-20T17:00:00Z')).toEqual([
      [false, '2026-11-23T08:00:00.000Z'],
      [true, null],
    ]);
    const gone = await api.call('DELETE', `/api/calendars/${always.body.id}`, {
      as: admin,
      headers: { 'if-match': '"1"' },
    });
    expect([gone.status, gone.body.code]).toEqual([409, 'in_use']);
  });
});

describe('the deadline preview', () => {
  const preview = (id: string, body: unknown) =>
    api.call('POST', `/api/contracts/${id}/deadline-preview`, { as: manager, body });

  test('counts opening hours and says which', async () => {
    const answer = await preview(poli.contractId, { at: '2026-11-20T17:00:00+01:00', priority: 1 });
    expect(answer.body.deadlines).toMatchObject([
      {
        target: 'take_charge',
        warnAt: '2026-11-20T16:12:00.000Z',
        dueAt: '2026-11-20T16:15:00.000Z',
        intervals: [{ from: '2026-11-20T16:00:00.000Z', to: '2026-11-20T16:15:00.000Z' }],
      },
      {
        target: 'response',
        warnAt: '2026-11-23T08:36:00.000Z',
        dueAt: '2026-11-23T09:00:00.000Z',
        intervals: [
          { from: '2026-11-20T16:00:00.000Z', to: '2026-11-20T17:00:00.000Z' },
          { from: '2026-11-23T08:00:00.000Z', to: '2026-11-23T09:00:00.000Z' },
        ],
      },
      { target: 'resolution', dueAt: '2026-11-23T17:00:00.000Z' },
    ]);
  });

  test('says why: the row that held, what counts, the days left out, in the language asked for', async () => {
    const at = '2026-12-04T17:30:00+01:00';
    const made = await create({ targets: [{ priority: 3, takeCharge: 'PT1H', resolution: 'P3D' }] });
    const ask = (language: string) =>
      api.call('POST', `/api/contracts/${made.body.id}/deadline-preview`, {
        as: manager,
        headers: { 'accept-language': language },
        body: { at, priority: 5 },
      });
    const { body } = await ask('it-IT,it;q=0.9,en;q=0.8');
    expect(body).toMatchObject({ contractVersion: 1, calendar: { timeZone: 'Europe/Rome' } });
    expect(body.days.filter(({ open }: { open: unknown[] }) => open.length === 0)).toMatchObject([
      { date: '2026-12-05', why: 'week', reason: null },
      { date: '2026-12-06', why: 'week' },
      { date: '2026-12-07', why: 'patron_day' },
      { date: '2026-12-08', why: 'public_holiday', reason: 'Immacolata Concezione' },
    ]);
    const resolution = body.deadlines.find(({ target }: { target: string }) => target === 'resolution');
    expect(resolution).toMatchObject({ duration: 'P3D', row: { categoryId: null, priority: 3 } });
    expect(resolution.why).toEqual([
      `Contratto ${made.body.code}, versione 1, valida dal 1 gennaio 2026.`,
      'Vale la riga per tutte le voci, priorità 3, perché la priorità 5 non ha una riga sua: ripristino in 3 giorni lavorativi.',
      expect.stringMatching(/^Si conta da subito, nell’orario «.+»\.$/),
      'Contano: ven 4 dic 17:30–18:00 (30 min), mer 9 dic 09:00–18:00 (9 h), gio 10 dic 09:00–18:00 (9 h), ven 11 dic 09:00–18:00 (9 h); in tutto 27 h 30 min.',
      'Non contano: sab 5 dic – dom 6 dic (chiuso), lun 7 dic (santo patrono), mar 8 dic (Immacolata Concezione).',
      'Scade alla chiusura, 3 giorni lavorativi dopo il giorno della richiesta.',
      expect.stringMatching(/^Scade venerdì 11 dicembre 2026 alle 18:00; preavviso/),
    ]);
    const english = await ask('en-GB,en;q=0.9,it;q=0.1');
    expect(english.body.deadlines[0].why[1]).toBe(
      'What holds is the row for all categories, priority 3, as priority 5 has no row of its own: taking charge within 1 h.',
    );
  });

  test('follows the terms that hold at that instant', async () => {
    const { body } = await create();
    await change(body.id, 1, { targets: [{ priority: 1, response: 'PT1H' }], validFrom: '2027-01-01' });
    const before = await preview(body.id, { at: '2026-12-31T09:00:00Z', priority: 1 });
    const after = await preview(body.id, { at: '2027-01-04T09:00:00Z', priority: 1 });
    expect(before.body.deadlines).toHaveLength(3);
    expect(after.body.deadlines.map((one: { target: string }) => one.target)).toEqual(['response']);
  });

  test.each([
    ['an instant without zone', { at: '2026-11-23T08:00:00', priority: 1 }, 'at'],
    ['an instant centuries away', { at: '9999-11-23T08:00:00Z', priority: 1 }, 'at'],
    ['a priority that is none', { at: '2026-11-23T08:00:00Z', priority: 0 }, 'priority'],
    [
      'a category of another contract',
      { at: '2026-11-23T08:00:00Z', priority: 1, categoryId: '01900000-0000-7000-8000-000000000000' },
      'categoryId',
    ],
  ])('refuses %s', async (_, body, path) => {
    const answer = await preview(poli.contractId, body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([422, path]);
  });
});

describe('a contract whose calendar has not the working time', () => {
  /** As a row that was there before hours without an end were asked for. */
  async function endingCalendar(code: string): Promise<string> {
    const { body } = await api.call('POST', '/api/calendars', { as: admin, body: officeHours(code) });
    const [period] = officeHours(code).periods;
    const periods = [period, { validFrom: '2031-03-04', weekly: {} }];
    await sql`update calendars set definition = jsonb_set(definition, '{periods}', ${JSON.stringify(periods)}::jsonb),
      version = version + 1 where id = ${body.id}::uuid`.execute(api.db);
    return body.id;
  }

  test('is refused with the day from which nothing is open, new and as a new version', async () => {
    const calendarId = await endingCalendar('ENDING');
    const refused = [
      {
        path: 'calendarId',
        message:
          'nothing is open from 2031-03-04 on, for 15 years or more: no target could be computed in this calendar',
      },
    ];
    const made = await create({ calendarId });
    expect([made.status, made.body.errors]).toEqual([422, refused]);
    const { body } = await create();
    const changed = await change(body.id, 1, { calendarId, validFrom: '2027-01-01' });
    expect([changed.status, changed.body.errors]).toEqual([422, refused]);
    const previewed = await api.call('POST', `/api/contracts/${body.id}/changes`, {
      as: manager,
      body: { calendarId, validFrom: '2027-01-01' },
    });
    expect([previewed.status, previewed.body.errors]).toEqual([422, refused]);
    const channelCalendars = [{ channel: 'phone', calendarId }];
    expect((await change(body.id, 1, { channelCalendars, validFrom: '2027-01-01' })).status).toBe(200);
  });

  test('is refused for each duration that is longer than what is open', async () => {
    const answer = await create({
      targets: [
        { categoryId: null, priority: 1, takeCharge: 'PT15M', response: 'PT40000H', resolution: 'P3660D' },
        { categoryId: null, priority: 2, takeCharge: null, response: null, resolution: 'P90D' },
      ],
      offerWindow: 'PT50000H',
      recontact: { deadline: 'PT60000H', attempts: 1 },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'targets.0.response',
      'offerWindow',
      'recontact.deadline',
    ]);
    expect(answer.body.errors[0].message).toMatch(
      /^is longer than what is open in the 15 years from \d{4}-\d\d-\d\d on: it could not be computed$/,
    );
  });
});

describe('a calendar', () => {
  const post = (changes: Record<string, unknown>) =>
    api.call('POST', '/api/calendars', { as: admin, body: { ...officeHours('CAL'), ...changes } });
  const weekly = (monday: unknown) => ({ periods: [{ validFrom: '2020-01-01', weekly: { monday } }] });

  test.each([
    ['a zone that is none', { timeZone: 'Europe/Atlantis' }, 'timeZone'],
    ['no periods', { periods: [] }, 'periods'],
    [
      'hours that end before they begin',
      weekly([{ from: '18:00', to: '09:00' }]),
      'periods.0.weekly.monday.0.to',
    ],
    ['hours that are none', weekly([{ from: '9', to: '10:00' }]), 'periods.0.weekly.monday.0.from'],
    [
      'hours that overlap',
      weekly([
        { from: '09:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
      ]),
      'periods.0.weekly.monday.1.from',
    ],
    [
      'a day of the week that is none',
      { periods: [{ validFrom: '2020-01-01', weekly: { moonday: [] } }] },
      'periods.0.weekly.moonday',
    ],
    [
      'a closure twice',
      { exceptions: [1, 2].map(() => ({ date: '2026-08-14', segments: [], reason: 'x' })) },
      'exceptions.1.date',
    ],
    ['a patron on no day', { patronDay: '02-31' }, 'patronDay'],
    ['holidays of nowhere', { publicHolidays: 'XX' }, 'publicHolidays'],
    ['doors that never open', weekly([]), 'periods'],
  ])('is refused for %s', async (_, changes, path) => {
    const answer = await post(changes);
    expect(answer.status, JSON.stringify(answer.body)).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });

  test('round the clock is every day from 00:00 to 24:00', async () => {
    const day = [{ from: '00:00', to: '24:00' }];
    const week = Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => [
        name,
        day,
      ]),
    );
    const answer = await post({
      code: 'H24',
      periods: [{ validFrom: '2020-01-01', weekly: week }],
      publicHolidays: null,
      patronDay: null,
    });
    expect(answer.status).toBe(201);
    const changed = await api.call('PATCH', `/api/calendars/${answer.body.id}`, {
      as: admin,
      headers: { 'if-match': '"1"' },
      body: { exceptions: [{ date: '2026-12-24', segments: [], reason: 'Trasloco' }] },
    });
    expect(changed.body).toMatchObject({ version: 2, publicHolidays: null });
    expect(changed.body.periods[0].weekly).toEqual(week);
  });
});
