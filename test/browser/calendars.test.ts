import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { italianHolidays } from '../../domain/time/holidays-it.ts';
import { yearOf } from '../../domain/time/rome.ts';
import { type ContactCentre, openContactCentre } from '../harness/contact-centre.ts';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { DEVICES, invitePeople, type People, type Person } from './people.ts';

const THIS_YEAR = yearOf(Date.now());
const YEAR = THIS_YEAR + 2;

let centre: ContactCentre;
let people: People;
let calendarId: string;
let admin: Person;

beforeAll(async () => {
  centre = await openContactCentre();
  people = await invitePeople(centre.app.baseUrl);
  admin = await people.at('desk', 'admin');
  const { json } = await (await centre.as('admin@example.org')).get('/api/calendars?code=ARPAE');
  calendarId = json.data[0].id;
});

afterAll(async () => {
  await people?.leave();
  await centre?.stop();
});

/** The law's holidays of a year as a published calendar, Easter Monday left out and a local feast put in. */
function published(year: number): Buffer {
  const days = [
    ...italianHolidays(year).filter(({ name }) => name !== "Lunedì dell'Angelo"),
    { date: `${year}-06-24`, name: 'San Giovanni' },
  ];
  const events = days.flatMap(({ date, name }, index) => [
    'BEGIN:VEVENT',
    `UID:${index}`,
    `SUMMARY:${name}`,
    `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//IT', ...events, 'END:VCALENDAR', ''];
  return Buffer.from(lines.join('\r\n'));
}

describe('the year of a calendar', () => {
  it('is walked through by keys, each day told in words, and printed with what is particular', async () => {
    const { page, goTo } = await people.at('desk', 'referent2');
    await goTo(`/calendars/${calendarId}/show?year=${YEAR}`);
    await page.getByRole('heading', { name: `Anno ${YEAR}` }).waitFor();
    const details = page.getByTestId('day-details');
    await page.getByRole('button', { name: new RegExp(`25 dicembre ${YEAR}, chiuso`) }).focus();
    await details.getByText('festività nazionale: Natale').waitFor();
    await page.keyboard.press('ArrowRight');
    await details.getByText('festività nazionale: Santo Stefano').waitFor();
    await page.keyboard.press('PageUp');
    await details.getByText(`26 novembre ${YEAR}`).waitFor();
    await page.keyboard.press('ArrowUp');
    await details.getByText(`19 novembre ${YEAR}`).waitFor();
    // One day of the year is reached by the Tab key; the others by the arrows.
    expect(await page.locator('[data-date][tabindex="0"]').count()).toBe(1);
    await expectAccessible(page, 'the year at a desk');
    await page.getByRole('button', { name: `Mostra il ${YEAR + 1}` }).click();
    await page.getByRole('heading', { name: `Anno ${YEAR + 1}` }).waitFor();
    await page.waitForURL(new RegExp(`year=${YEAR + 1}`));

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await details.isVisible()).toBe(false);
    const ink = await page.evaluate(
      'getComputedStyle(document.documentElement).getPropertyValue("--sp-ink")',
    );
    expect(ink).toBe('#15201d');
    const particular = page.getByRole('listitem').filter({ hasText: 'festività nazionale:' });
    expect(await particular.count()).toBe(new Set(italianHolidays(YEAR + 1).map(({ date }) => date)).size);
    await page.context().close();
  });

  it('fits a telephone, where a tap tells the day', async () => {
    const { page, goTo } = await people.at('phone', 'referent2');
    await goTo(`/calendars/${calendarId}/show?year=${YEAR}`);
    await page.getByRole('button', { name: new RegExp(`15 agosto ${YEAR}, chiuso`) }).tap();
    await page.getByTestId('day-details').getByText('Assunzione di Maria Vergine').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `the year on a telephone, ${colorScheme}`);
    }
    await expectNoSidewaysScroll(page);
    await goTo('/holidays');
    await page.getByText('Capodanno').waitFor();
    expect(await page.getByRole('button', { name: /Togli|Aggiungi|Cambia/ }).count()).toBe(0);
    await page.context().close();
  });
});

describe('hours that a contract agrees on', () => {
  it('are shown, and a move of more than thirty minutes is refused by its day', async () => {
    const { page, goTo } = admin;
    await goTo(`/calendars/${calendarId}/show`);
    await page.getByText('si possono spostare di 30 minuti').waitFor();
    await page.getByRole('link', { name: 'Modifica' }).click();
    const monday = page.getByRole('textbox', { name: 'Lunedì' }).first();
    await monday.fill('09:45–18:00');
    await page.getByRole('button', { name: 'Salva' }).click();
    await page.getByText('le 09:45 sono 45 minuti dopo le 09:00 concordate').first().waitFor();
    await page.getByText('Orario settimanale, lunedì').waitFor();
    await expectAccessible(page, 'hours refused');
    await monday.fill('09:30–18:00');
    await page.getByRole('button', { name: 'Aggiungi una chiusura di più giorni' }).click();
    await page.getByLabel('Dal', { exact: true }).fill(`${YEAR}-08-10`);
    await page.getByLabel('Al', { exact: true }).fill(`${YEAR}-08-12`);
    await page.getByRole('group').getByLabel('Motivo').fill('Chiusura estiva');
    await page.getByRole('button', { name: 'Aggiungi i giorni' }).click();
    await page.getByRole('button', { name: 'Salva' }).click();
    await page.waitForURL(new RegExp(`/calendars/${calendarId}/show`));
    const caller = await centre.as('admin@example.org');
    const { json } = await caller.get(`/api/calendars/${calendarId}`);
    expect(json.exceptions.map(({ date }: { date: string }) => date)).toEqual(
      [10, 11, 12].map((day) => `${YEAR}-08-${day}`),
    );
    expect(json.periods[0].weekly.monday).toEqual([{ from: '09:30', to: '18:00' }]);
  });
});

describe('the table of holidays', () => {
  it('is edited, and says who did it', async () => {
    const { page, goTo } = admin;
    await goTo(`/holidays?year=${YEAR + 2}`);
    await page.getByRole('button', { name: 'Aggiungi una festività' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Giorno').fill(`${YEAR + 2}-11-22`);
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await dialog.getByText('serve un valore').waitFor();
    await dialog.getByLabel('Nome').fill('Lutto nazionale');
    await expectAccessible(page, 'a new holiday');
    await dialog.getByRole('button', { name: 'Salva' }).click();
    await page.getByText(/^Aggiunta: Lutto nazionale/).waitFor();
    await page.getByText('non prevista dalla legge').waitFor();
    await page.getByRole('button', { name: 'Togli: Natale' }).click();
    await page.getByRole('dialog').getByText('La legge prevede questa festività').waitFor();
    await page.getByRole('button', { name: 'Togli dalla tabella' }).click();
    await page.getByRole('button', { name: 'Rimetti Natale' }).waitFor();
    await page.getByText(/^Tolta: Natale/).waitFor();
    await expectAccessible(page, 'holidays with one missing');
    await page.getByRole('button', { name: 'Rimetti Natale' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Salva' }).click();
    await page.getByRole('button', { name: 'Rimetti Natale' }).waitFor({ state: 'detached' });
  });
});

describe('a published calendar', () => {
  it('shows its difference, doubts not ticked, and changes what is taken', async () => {
    const { page, goTo } = admin;
    await goTo('/holidays/import');
    const file = page.locator('input[type=file]');
    await file.setInputFiles({
      name: 'rotto.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from('<html></html>'),
    });
    await page.getByText('non è un file iCalendar').waitFor();
    await file.setInputFiles({
      name: 'festivita.ics',
      mimeType: 'text/calendar',
      buffer: published(YEAR),
    });
    await page.getByText(`Il file copre: ${YEAR}. Differenze: 2. Uguali: 12.`).waitFor();
    await page.getByText('La legge non conosce questa festività.').waitFor();
    await page.getByText('La legge la prevede: nel file manca.').waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await expectAccessible(page, 'the difference');
    await page.setViewportSize(DEVICES.phone.viewport);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, 'the difference on a narrow screen');
    await page.setViewportSize(DEVICES.desk.viewport);
    await page.getByRole('checkbox', { name: /San Giovanni/ }).check();

    // Somebody else changes the table meanwhile: nothing is taken, and the present difference is shown.
    const other = await centre.as('admin@example.org');
    await other.post('/api/holidays', { date: `${YEAR}-11-21`, name: 'Sciopero generale' });
    const take = page.getByRole('button', { name: 'Prendi una differenza' });
    await take.click();
    await page.getByText('Nel frattempo la tabella è cambiata').waitFor();
    await page.getByText('Qualcuno l’ha scritta a mano nella tabella.').waitFor();
    await page.getByRole('checkbox', { name: /San Giovanni/ }).check();
    await take.click();
    await page.waitForURL(new RegExp(`/holidays\\?year=${YEAR}`));
    await page.getByText(/^Aggiunta: San Giovanni/).waitFor();
    const { json } = await other.get(`/api/holidays/years/${YEAR}`);
    expect(json.holidays.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['San Giovanni', "Lunedì dell'Angelo", 'Sciopero generale']),
    );
  });

  it('made no page complain', () => {
    expect(people.complaints).toEqual([]);
  });
});
