import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extendHolidays } from '../../../db/holidays/edits.ts';
import { italianHolidays } from '../../../domain/time/holidays-it.ts';
import { localDateOf, startOfDate, yearOf } from '../../../domain/time/rome.ts';
import { type Answer, type InProcess, startInProcess } from './in-process.ts';
import { contractBody, type Holding, makeAdministration, officeHours } from './registry-data.ts';

const HOLIDAYS = '/api/holidays';
const NOW = Date.now();
const THIS_YEAR = yearOf(NOW);
const DAY_MS = 86_400_000;

let api: InProcess;
let admin: string;
let operator: string;
let referent: string;
let own: Holding;
let others: Holding;

beforeAll(async () => {
  api = await startInProcess();
  admin = await api.signedIn({ role: 'admin', name: 'Ada Admin' });
  operator = await api.signedIn({ role: 'operator' });
  own = await makeAdministration(api, admin, 'POLI');
  others = await makeAdministration(api, admin, 'ARPAE');
  referent = await api.signedIn({ role: 'referent', administrationId: own.administrationId });
});
afterAll(() => api.stop());

const get = (path: string, as = admin) => api.call('GET', path, { as });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  api.call('POST', path, { as: admin, body, headers });
const patch = async (path: string, body: unknown) => {
  const { headers } = await get(path);
  return api.call('PATCH', path, { as: admin, body, headers: { 'if-match': headers.get('etag') ?? '' } });
};
const remove = (path: string) => api.call('DELETE', path, { as: admin });
const ofYear = async (year: number) => (await get(`${HOLIDAYS}/years/${year}`)).body;
const named = ({ date, name }: { date: string; name: string }) => ({ date, name });
const wrong = ({ status, body }: Answer) => [
  status,
  ...(body.errors ?? []).map((error: { path: string }) => error.path),
];

async function holidayNamed(date: string, name: string): Promise<string> {
  const { body } = await get(`${HOLIDAYS}?year=${date.slice(0, 4)}&perPage=200`);
  return body.data.find((one: { date: string; name: string }) => one.date === date && one.name === name).id;
}

describe('the table of public holidays', () => {
  test('is filled for twenty years ahead, from the law', async () => {
    for (const year of [2020, THIS_YEAR, THIS_YEAR + 12, THIS_YEAR + 20]) {
      const { inTable, holidays, missing } = await ofYear(year);
      expect([year, inTable, missing]).toEqual([year, true, []]);
      expect(holidays.map(named)).toEqual(italianHolidays(year));
      expect(new Set(holidays.map((one: { origin: string }) => one.origin))).toEqual(new Set(['law']));
    }
  });

  test('shows the law for years beyond it', async () => {
    const { inTable, holidays } = await ofYear(2100);
    expect(inTable).toBe(false);
    expect(holidays.map(named)).toEqual(italianHolidays(2100));
    expect(holidays[0].id).toBeNull();
  });

  test('is extended year by year', async () => {
    const inTwoYears = Date.UTC(THIS_YEAR + 2, 0, 2);
    const before = (await ofYear(THIS_YEAR)).version;
    expect(await extendHolidays(api.db, NOW)).toEqual([]);
    expect((await ofYear(THIS_YEAR)).version).toBe(before);
    const filled = await Promise.all([1, 2, 3].map(() => extendHolidays(api.db, inTwoYears)));
    expect(filled.flat().sort()).toEqual([THIS_YEAR + 21, THIS_YEAR + 22]);
    expect((await ofYear(THIS_YEAR + 22)).holidays.map(named)).toEqual(italianHolidays(THIS_YEAR + 22));
  });

  test('is edited, and keeps who did what and when', async () => {
    const added = await post(HOLIDAYS, { date: '2030-11-22', name: 'Lutto nazionale' });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ origin: 'person', lawful: false, version: 1 });
    const path = `${HOLIDAYS}/${added.body.id}`;
    expect((await patch(path, { date: '2030-11-23', name: 'Lutto' })).body).toMatchObject({
      date: '2030-11-23',
      version: 2,
    });
    expect((await remove(path)).status).toBe(204);
    expect((await get(path)).status).toBe(404);
    const { body } = await get(`${HOLIDAYS}/changes?year=2030`, referent);
    expect(
      body.data.map((note: Record<string, unknown>) => [
        note.action,
        note.date,
        note.name,
        note.dateBefore,
        note.nameBefore,
        (note.by as { name: string }).name,
      ]),
    ).toEqual([
      ['removed', '2030-11-23', 'Lutto', null, null, 'Ada Admin'],
      ['changed', '2030-11-23', 'Lutto', '2030-11-22', 'Lutto nazionale', 'Ada Admin'],
      ['added', '2030-11-22', 'Lutto nazionale', null, null, 'Ada Admin'],
    ]);
    await expect(sql`delete from holiday_changes`.execute(api.db)).rejects.toThrow(/append-only/);
  });

  test('says which holidays of the law are gone', async () => {
    await remove(`${HOLIDAYS}/${await holidayNamed('2031-12-26', 'Santo Stefano')}`);
    expect((await ofYear(2031)).missing).toEqual([{ date: '2031-12-26', name: 'Santo Stefano' }]);
    await post(HOLIDAYS, { date: '2031-12-26', name: 'Santo Stefano' });
    expect((await ofYear(2031)).missing).toEqual([]);
  });

  test('takes a day beyond its years together with the law’s holidays of that year', async () => {
    await post(HOLIDAYS, { date: '2120-06-24', name: 'Festa' });
    const { inTable, holidays } = await ofYear(2120);
    expect([inTable, holidays.length]).toEqual([true, italianHolidays(2120).length + 1]);
  });

  test('refuses what is wrong, and changes nothing', async () => {
    const { version } = await ofYear(2030);
    const twice = await post(HOLIDAYS, { date: '2030-12-25', name: 'Natale' });
    expect([twice.status, twice.body.code, ...wrong(twice).slice(1)]).toEqual([
      409,
      'already_exists',
      'date',
    ]);
    expect(wrong(await post(HOLIDAYS, { date: '2030-02-30', name: '' }))).toEqual([422, 'date', 'name']);
    expect(wrong(await post(HOLIDAYS, { date: '1800-01-01', name: 'x' }))).toEqual([422, 'date']);
    expect(wrong(await post(HOLIDAYS, { date: '2030-01-02' }))).toEqual([422, 'name']);
    const path = `${HOLIDAYS}/${await holidayNamed('2030-12-25', 'Natale')}`;
    const stale = await api.call('PATCH', path, {
      as: admin,
      body: { name: 'x' },
      headers: { 'if-match': '"9"' },
    });
    expect(stale.status).toBe(412);
    expect((await api.call('PATCH', path, { as: admin, body: { name: 'x' } })).status).toBe(428);
    expect((await ofYear(2030)).version).toBe(version);
  });

  test('is read by staff and referents, and edited by administrators', async () => {
    for (const as of [operator, referent]) {
      expect((await get(`${HOLIDAYS}?year=2030`, as)).body.total).toBe(13);
      const refused = await api.call('POST', HOLIDAYS, { as, body: { date: '2030-01-02', name: 'x' } });
      expect(refused.status).toBe(403);
    }
  });
});

describe('a change of the table', () => {
  test('reaches every deadline that is computed after it, and none that was before', async () => {
    // Open round the clock, but for holidays: a day off moves a deadline of today to tomorrow's first minutes.
    const whole = [{ from: '00:00', to: '24:00' }];
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const { body: calendar } = await post('/api/calendars', {
      ...officeHours('DAILY'),
      periods: [{ validFrom: '2020-01-01', weekly: Object.fromEntries(days.map((day) => [day, whole])) }],
      patronDay: null,
    });
    const { administrationId } = own;
    const today = localDateOf(NOW);
    const { body: contract } = await post('/api/contracts', {
      ...contractBody({ administrationId, calendarId: calendar.id }, 'DAILY'),
      startsOn: `${THIS_YEAR - 1}-01-01`,
      endsOn: `${THIS_YEAR + 1}-12-31`,
      targets: [{ categoryId: null, priority: 1, takeCharge: 'PT1M', response: null, resolution: null }],
    });
    const register = async () => {
      const answer = await post('/api/requests', {
        contractId: contract.id,
        channel: 'phone',
        kind: 'incident',
        subject: 'Lampada',
        description: 'Spenta.',
        impact: 'high',
        urgency: 'high',
        requester: { name: 'Mario Rossi' },
      });
      expect(answer.status).toBe(201);
      return answer.body;
    };
    const { body: year } = await get(`${HOLIDAYS}?year=${THIS_YEAR}&perPage=200`);
    for (const { id, date } of year.data) if (date === today) await remove(`${HOLIDAYS}/${id}`);
    const before = await register();
    const { body: added } = await post(HOLIDAYS, { date: today, name: 'Sospensione del servizio' });
    const after = await register();
    const tomorrow = startOfDate(localDateOf(startOfDate(today) + 1.5 * DAY_MS));
    expect(Date.parse(after.deadlines[0].dueAt)).toBeGreaterThanOrEqual(tomorrow);
    const kept = await get(`/api/requests/${before.id}`);
    expect(kept.body.deadlines[0].dueAt).toBe(before.deadlines[0].dueAt);

    const preview = (at: string) =>
      post(`/api/contracts/${contract.id}/deadline-preview`, { at, priority: 1 });
    const noon = `${today}T10:00:00Z`;
    expect(Date.parse((await preview(noon)).body.deadlines[0].dueAt)).toBeGreaterThanOrEqual(tomorrow);
    await remove(`${HOLIDAYS}/${added.id}`);
    expect((await preview(noon)).body.deadlines[0].dueAt).toBe(`${today}T10:01:00.000Z`);
  });
});

describe('the year of a calendar', () => {
  test('gives each day’s hours and why', async () => {
    const { status, body } = await get(`/api/calendars/${own.calendarId}/years/2026`, referent);
    expect([status, body.days.length, body.timeZone]).toEqual([200, 365, 'Europe/Rome']);
    const day = (date: string) => body.days.find((one: { date: string }) => one.date === date);
    expect(day('2026-04-06')).toMatchObject({
      openMinutes: 0,
      why: { kind: 'public_holiday', name: "Lunedì dell'Angelo" },
    });
    expect(day('2026-12-07').why).toEqual({ kind: 'patron_day' });
    expect(day('2026-11-23')).toMatchObject({
      weekday: 'monday',
      openMinutes: 540,
      why: { kind: 'week', validFrom: '2020-01-01' },
    });
    expect(day('2026-03-29').clockChange).toEqual({ direction: 'forward', minutes: 60 });
    expect(body.openMinutes).toBe(body.openDays * 540);
  });

  test('follows the table at once', async () => {
    const path = `/api/calendars/${own.calendarId}/years/2034`;
    const before = (await get(path)).body.openDays;
    const { body } = await post(HOLIDAYS, { date: '2034-11-21', name: 'Lutto' });
    expect((await get(path)).body.openDays).toBe(before - 1);
    await remove(`${HOLIDAYS}/${body.id}`);
    expect((await get(path)).body.openDays).toBe(before);
  });

  test.each(['1950', '2250', '26', 'now', '2026.5'])('%s is none', async (year) => {
    expect((await get(`/api/calendars/${own.calendarId}/years/${year}`)).status).toBe(404);
    expect((await get(`${HOLIDAYS}/years/${year}`)).status).toBe(404);
  });

  test('of another administration’s calendar is nobody’s', async () => {
    expect((await get(`/api/calendars/${others.calendarId}/years/2026`, referent)).status).toBe(404);
  });
});

describe('hours', () => {
  const day = (from: string, to: string) => [{ from, to }];
  const week = (from: string, to: string) =>
    Object.fromEntries(
      ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((name) => [name, day(from, to)]),
    );
  const agreedHours = { weekly: week('09:00', '18:00') };

  test('that end before they start, overlap or are none are refused by their fields', async () => {
    const body = officeHours('WRONG');
    const monday = (...segments: { from: string; to: string }[]) =>
      post('/api/calendars', {
        ...body,
        periods: [{ validFrom: '2020-01-01', weekly: { monday: segments } }],
      });
    expect(wrong(await monday({ from: '18:00', to: '09:00' }))).toEqual([
      422,
      'periods.0.weekly.monday.0.to',
    ]);
    expect(wrong(await monday({ from: '09:00', to: '13:00' }, { from: '12:00', to: '18:00' }))).toEqual([
      422,
      'periods.0.weekly.monday.1.from',
    ]);
    expect(wrong(await monday({ from: '9', to: '25:00' }))).toEqual([422, 'periods.0.weekly.monday.0.from']);
    const backwards = { ...agreedHours, weekly: { monday: day('18:00', '09:00') } };
    expect(wrong(await post('/api/calendars', { ...body, agreedHours: backwards }))).toEqual([
      422,
      'agreedHours.weekly.monday.0.to',
    ]);
    const exceptions = [{ date: '2026-12-24', segments: [], reason: 'Apertura', kind: 'opening' }];
    expect(wrong(await post('/api/calendars', { ...body, exceptions }))).toEqual([
      422,
      'exceptions.0.segments',
    ]);
  });

  test('may be moved by the thirty minutes of R19 and no further', async () => {
    const made = await post('/api/calendars', { ...officeHours('R19'), agreedHours });
    expect(made.status).toBe(201);
    expect(made.body.agreedHours).toMatchObject({ validFrom: null, toleranceMinutes: 30 });
    const path = `/api/calendars/${made.body.id}`;
    const periodsWith = (from: string, to: string) => [
      ...made.body.periods,
      { validFrom: '2027-01-01', weekly: week(from, to) },
    ];

    const far = await patch(path, { periods: periodsWith('09:31', '18:00') });
    expect([far.status, far.body.errors[0]]).toEqual([
      422,
      {
        path: 'periods.1.weekly.monday.0.from',
        message: '09:31 is 31 minutes after the agreed 09:00: 30 at most are allowed',
      },
    ]);
    expect((await get(path)).body.version).toBe(1);
    expect((await patch(path, { periods: periodsWith('09:30', '18:30') })).status).toBe(200);

    const exceptionWith = (exception: Record<string, unknown>) =>
      patch(path, { exceptions: [{ date: '2026-11-24', reason: 'Assemblea', ...exception }] });
    expect(wrong(await exceptionWith({ segments: day('10:00', '19:00'), kind: 'moved' }))).toEqual([
      422,
      'exceptions.0.segments.0.from',
      'exceptions.0.segments.0.to',
    ]);
    expect(wrong(await exceptionWith({ segments: day('10:00', '18:00') }))).toEqual([
      422,
      'exceptions.0.segments.0.from',
    ]);
    for (const taken of [
      { segments: day('08:30', '17:30') },
      { segments: [] },
      { segments: day('09:00', '12:00'), kind: 'closure' },
      { segments: day('08:00', '20:00'), kind: 'opening' },
      { date: '2026-11-28', segments: day('08:00', '13:00') },
    ]) {
      expect((await exceptionWith(taken)).status, JSON.stringify(taken)).toBe(200);
    }
    // Without an agreement hours are free.
    expect((await patch(path, { agreedHours: null, periods: periodsWith('11:00', '20:00') })).status).toBe(
      200,
    );
    expect(wrong(await patch(path, { agreedHours })).slice(0, 2)).toEqual([
      422,
      'periods.1.weekly.monday.0.from',
    ]);
  });
});

describe('hours that end', () => {
  const day = [{ from: '09:00', to: '18:00' }];
  const open = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  const ending = (validFrom = `${THIS_YEAR + 1}-01-01`) => [
    { validFrom: '2020-01-01', weekly: open },
    { validFrom, weekly: {} },
  ];
  const years = 'for 15 years or more';

  test('are refused with the day from which nothing is open, whoever counts in them', async () => {
    const made = await post('/api/calendars', { ...officeHours('ENDS'), periods: ending() });
    expect([made.status, made.body.errors]).toEqual([
      422,
      [{ path: 'periods.1.weekly', message: `nothing is open from ${THIS_YEAR + 1}-01-01 on, ${years}` }],
    ]);
    const holding = await makeAdministration(api, admin, 'FINE');
    const path = `/api/calendars/${holding.calendarId}`;
    const message = `nothing is open from 2100-01-01 on, ${years}: targets of contract FINE could not be computed`;
    const changed = await patch(path, { periods: ending('2100-01-01') });
    expect([changed.status, changed.body.errors]).toEqual([422, [{ path: 'periods.1.weekly', message }]]);
    expect((await get(path)).body.version).toBe(1);
    const gap = [...ending(), { validFrom: `${THIS_YEAR + 3}-01-01`, weekly: open }];
    expect((await patch(path, { periods: gap })).status).toBe(200);
  });

  test('are refused where they leave less than a contract in force asks for, and not for one that is over', async () => {
    const { administrationId } = own;
    const calendar = await post('/api/calendars', officeHours('LEAN'));
    const targets = [
      { categoryId: null, priority: 1, takeCharge: null, response: null, resolution: 'P300D' },
    ];
    const body = { ...contractBody({ administrationId, calendarId: calendar.body.id }, 'LEAN'), targets };
    const contract = await post('/api/contracts', {
      ...body,
      startsOn: '2020-01-01',
      endsOn: `${THIS_YEAR + 2}-12-31`,
    });
    expect(contract.status, JSON.stringify(contract.body)).toBe(201);
    const path = `/api/calendars/${calendar.body.id}`;
    const periods = [
      { validFrom: '2020-01-01', weekly: open },
      { validFrom: `${THIS_YEAR + 1}-01-01`, weekly: { monday: [{ from: '09:00', to: '11:00' }] } },
    ];
    const refused = await patch(path, { periods });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([
      {
        path: 'periods',
        message: expect.stringMatching(
          /^too little is open from \d{4}-\d\d-\d\d on: targets of contract LEAN could/,
        ),
      },
    ]);
    const over = await api.call('PATCH', `/api/contracts/${contract.body.id}`, {
      as: admin,
      headers: { 'if-match': '"1"' },
      body: { endsOn: `${THIS_YEAR - 1}-12-31`, validFrom: '2020-01-01' },
    });
    expect(over.status, JSON.stringify(over.body)).toBe(200);
    expect((await patch(path, { periods })).status).toBe(200);
  });

  test('are not made by a published calendar either', async () => {
    const made = await post('/api/calendars', {
      ...officeHours('SUNDAY'),
      periods: [{ validFrom: '2020-01-01', weekly: { sunday: day } }],
    });
    expect(made.status).toBe(201);
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//test//IT',
      'BEGIN:VEVENT',
      'UID:sundays@example.org',
      'SUMMARY:Domenica',
      `DTSTART;VALUE=DATE:${THIS_YEAR}0104`,
      'RRULE:FREQ=WEEKLY;BYDAY=SU',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    const seen = await post(`${HOLIDAYS}/import-preview`, { text });
    const added = seen.body.changes.filter(({ kind }: { kind: string }) => kind === 'added');
    const take = added.map(({ key }: { key: string }) => key);
    const headers = { 'if-match': seen.headers.get('etag') ?? '' };
    const before = (await ofYear(THIS_YEAR)).version;
    const taken = await post(`${HOLIDAYS}/import`, { text, take }, headers);
    expect(taken.status).toBe(422);
    expect(taken.body.errors).toEqual([
      {
        path: 'take',
        message: expect.stringMatching(/^calendar SUNDAY: nothing is open from \d{4}-\d\d-\d\d on/),
      },
    ]);
    expect((await ofYear(THIS_YEAR)).version).toBe(before);
  });
});

describe('a published calendar', () => {
  const YEAR = THIS_YEAR + 15;
  /** The law's holidays with Saint Stephen left out, Easter renamed and a day that no law knows. */
  const published = () => {
    const events = italianHolidays(YEAR)
      .filter(({ name }) => name !== 'Santo Stefano')
      .map(({ date, name }) => [date, name === 'Pasqua' ? 'Easter Sunday' : name] as const);
    const days = [...events, [`${YEAR}-06-24`, 'San Giovanni'] as const];
    return [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//test//IT',
      ...days.flatMap(([date, name], index) => [
        'BEGIN:VEVENT',
        `UID:${index}@example.org`,
        `SUMMARY:${name}`,
        `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
      '',
    ].join('\r\n');
  };
  const preview = (text: string) => post(`${HOLIDAYS}/import-preview`, { text });
  const easter = () => italianHolidays(YEAR).find(({ name }) => name === 'Pasqua')?.date;

  test('is compared, and nothing is written', async () => {
    const before = await ofYear(YEAR);
    const { status, body, headers } = await preview(published());
    expect([status, body.years, body.same.length]).toEqual([200, [YEAR], 11]);
    expect(headers.get('etag')).toBe(`"${before.version}"`);
    expect(
      body.changes.map((one: Record<string, unknown>) => [
        one.kind,
        one.date,
        one.name,
        one.before,
        one.doubts,
      ]),
    ).toEqual([
      ['renamed', easter(), 'Easter Sunday', 'Pasqua', ['named_by_law']],
      ['added', `${YEAR}-06-24`, 'San Giovanni', null, ['unknown_to_law']],
      ['removed', `${YEAR}-12-26`, 'Santo Stefano', null, ['required_by_law']],
    ]);
    expect(body.leftOut).toEqual([{ date: `${YEAR}-12-26`, name: 'Santo Stefano' }]);
    expect(await ofYear(YEAR)).toEqual(before);
  });

  test('is taken as far as one says, and only on the table that one saw', async () => {
    const { body, headers } = await preview(published());
    const [renamed, added] = body.changes as { key: string }[];
    const take = [renamed?.key, added?.key];
    const seen = { 'if-match': headers.get('etag') ?? '' };
    const path = `${HOLIDAYS}/import`;
    expect((await post(path, { text: published(), take })).status).toBe(428);
    const foreign = await post(path, { text: published(), take: [...take, 'added 2030-01-01 x'] }, seen);
    expect(wrong(foreign)).toEqual([422, 'take.2']);

    const other = await post(HOLIDAYS, { date: '2033-11-22', name: 'Altro' });
    const stale = await post(path, { text: published(), take }, seen);
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    await remove(`${HOLIDAYS}/${other.body.id}`);

    const again = { 'if-match': (await preview(published())).headers.get('etag') ?? '' };
    const taken = await post(path, { text: published(), take }, again);
    expect([taken.status, taken.body.added, taken.body.renamed, taken.body.removed]).toEqual([200, 1, 1, 0]);
    const after = await ofYear(YEAR);
    expect(after.version).toBe(taken.body.version);
    const byName = (name: string) => after.holidays.find((one: { name: string }) => one.name === name);
    expect(byName('San Giovanni')).toMatchObject({ origin: 'import', lawful: false });
    expect(byName('Easter Sunday')).toMatchObject({ date: easter() });
    expect(byName('Santo Stefano')).toMatchObject({ origin: 'law' });
    expect((await preview(published())).body.changes.map((one: { kind: string }) => one.kind)).toEqual([
      'removed',
    ]);
    const notes = await get(`${HOLIDAYS}/changes?year=${YEAR}`);
    expect(notes.body.data.map((note: { origin: string }) => note.origin)).toEqual(['import', 'import']);
  });

  test('of years beyond the table brings the law’s other holidays along', async () => {
    const text = published().replaceAll(String(YEAR), '2130');
    const { body, headers } = await preview(text);
    const extra = body.changes.find((one: { name: string }) => one.name === 'San Giovanni');
    const seen = { 'if-match': headers.get('etag') ?? '' };
    expect((await post(`${HOLIDAYS}/import`, { text, take: [extra.key] }, seen)).status).toBe(200);
    expect((await ofYear(2130)).holidays).toHaveLength(italianHolidays(2130).length + 1);
  });

  test('that is none, or too large, says so', async () => {
    const page = await preview('<html></html>');
    expect([page.status, page.body.code, page.body.errors[0]]).toEqual([
      422,
      'invalid_icalendar',
      { path: 'text', message: 'it does not begin with BEGIN:VCALENDAR: this is no iCalendar file' },
    ]);
    expect(wrong(await preview('x'.repeat(500_001)))).toEqual([422, 'text']);
    expect((await preview('x'.repeat(1_000_001))).status).toBe(413);
    expect(wrong(await post(`${HOLIDAYS}/import-preview`, { file: 'x' }))).toEqual([422, 'text', 'file']);
    const none = await post(`${HOLIDAYS}/import`, { text: published(), take: [] }, { 'if-match': '*' });
    expect(wrong(none)).toEqual([422, 'take']);
  });
});
