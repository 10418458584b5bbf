import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ContactCentre, eventually, newRequest, openContactCentre } from '../harness/contact-centre.ts';
import { expectAccessible } from './accessibility.ts';
import { invitePeople, type People } from './people.ts';

let centre: ContactCentre;
let people: People;

beforeAll(async () => {
  centre = await openContactCentre();
  people = await invitePeople(centre.app.baseUrl);
});

afterAll(async () => {
  await people?.leave();
  await centre?.stop();
});

it('a message that was not delivered shows on its request, and goes out by Riprova', async () => {
  const caller = await centre.as('operator@example.org');
  const { json } = await caller.post('/api/requests', newRequest(centre.registry));
  const messages = () =>
    centre.db.selectFrom('messages').select(['id', 'state']).where('requestId', '=', json.id).execute();
  const [first] = await eventually(
    messages,
    (all) => all.length > 0 && all.every(({ state }) => state === 'sent'),
  );
  // Giving up takes ten attempts over minutes: the message is put where they would have left it.
  await centre.db
    .updateTable('messages')
    .set({ state: 'failed', lastError: 'Connection refused' })
    .where('id', '=', first?.id ?? '')
    .execute();

  const { page, goTo } = await people.at('desk', 'operator');
  await goTo(`/requests/${json.id}/show`);
  await page.getByRole('tab', { name: /1 non consegnato/ }).click();
  await page.getByText('non consegnato', { exact: true }).waitFor();
  await expectAccessible(page, 'a message that was not delivered');
  await page.getByRole('button', { name: 'Riprova' }).click();
  await page.getByRole('button', { name: 'Riprova' }).waitFor({ state: 'detached' });
  await eventually(messages, (all) => all.every(({ state }) => state === 'sent'));
  await page.getByRole('tab', { name: /^Note e messaggi \(/ }).waitFor();
  expect(people.complaints).toEqual([]);
});
