import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { CHANNELS, REQUEST_KINDS, REQUEST_STATES } from '../../domain/request/state.ts';
import { checkCalendar } from '../../domain/time/calendar.ts';
import { parseTargetDuration } from '../../domain/time/duration.ts';
import { demoCalendars } from '../../local/demo-data/registry/calendars.ts';
import { CATALOGUE } from '../../local/demo-data/registry/categories.ts';
import { CONTRACTS } from '../../local/demo-data/registry/contracts.ts';
import { ASSETS, SITES } from '../../local/demo-data/registry/places.ts';
import { CENTRES, SUPPLIERS } from '../../local/demo-data/registry/suppliers.ts';
import { USERS } from '../../local/demo-data/registry/users.ts';
import { STORIES } from '../../local/demo-data/stories/all.ts';
import { PEOPLE } from '../../local/demo-data/stories/requesters.ts';
import { WAYS } from '../../local/demo-supplier/behaviour.ts';

const entriesOf = (contract: keyof typeof CATALOGUE) => CATALOGUE[contract].flatMap(({ entries }) => entries);

describe('the registry of the demo', () => {
  it('has calendars and targets that the rules accept', () => {
    for (const { definition } of demoCalendars(2026)) expect(checkCalendar(definition)).toEqual([]);
    for (const { targets, terms } of CONTRACTS) {
      const durations = targets.flatMap(({ takeCharge, response, resolution }) => [
        takeCharge,
        response,
        resolution,
      ]);
      for (const duration of [...durations, terms.offerWindow, terms.recontact.deadline]) {
        expect(parseTargetDuration(duration ?? '').kind).not.toBe('error');
      }
    }
  });

  it('has the seven service groups of the university (R08) and codes that are unique', () => {
    expect(CATALOGUE.POLI.filter(({ name }) => name !== 'Informazioni')).toHaveLength(7);
    for (const contract of ['POLI', 'ARPAE', 'H24'] as const) {
      const codes = entriesOf(contract).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('routes only to suppliers of the contract, and to centres of theirs', () => {
    for (const contract of ['POLI', 'ARPAE', 'H24'] as const) {
      for (const step of entriesOf(contract).flatMap(({ routing }) => routing)) {
        const code = typeof step === 'string' ? step : step.supplier;
        expect(SUPPLIERS.find((supplier) => supplier.code === code)?.contract).toBe(contract);
        if (typeof step !== 'string') {
          expect(CENTRES.find((centre) => centre.code === step.centre)?.supplier).toBe(code);
        }
      }
    }
  });

  it('writes only to addresses and numbers that belong to nobody', () => {
    const addresses = [
      ...USERS.map(({ email }) => email),
      ...Object.values(PEOPLE).flatMap((person) => ('email' in person ? [person.email] : [])),
      ...CONTRACTS.flatMap(({ terms }) =>
        [terms.serviceManager, ...terms.referents].map(({ email }) => email),
      ),
    ];
    for (const address of addresses) expect(address).toMatch(/(\.example|@example\.org)$/);
    const numbers = [
      ...Object.values(PEOPLE).map(({ phone }) => phone),
      ...SUPPLIERS.map(({ phone }) => phone),
      ...CONTRACTS.flatMap(({ terms }) =>
        [terms.serviceManager, ...terms.referents].map(({ mobile }) => mobile),
      ),
    ];
    for (const number of numbers) expect(parsePhoneNumberFromString(number)?.isPossible()).toBe(true);
  });
});

describe('the requests of the demo', () => {
  it('are about sixty, each with a key of its own', () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(58);
    expect(new Set(STORIES.map(({ key }) => key)).size).toBe(STORIES.length);
  });

  it('name only what the registry has', () => {
    for (const { asked, steps } of STORIES) {
      const codes = entriesOf(asked.contract).map(({ code }) => code);
      if (asked.category !== undefined) expect(codes).toContain(asked.category);
      expect(CHANNELS).toContain(asked.channel);
      expect(REQUEST_KINDS).toContain(asked.kind);
      const { administration } = CONTRACTS.find(({ code }) => code === asked.contract) ?? {};
      const here = (place: { administration: string; code: string }) =>
        place.administration === administration;
      if (asked.site !== undefined) expect(SITES.filter(here).map(({ code }) => code)).toContain(asked.site);
      if (asked.asset !== undefined)
        expect(ASSETS.filter(here).map(({ code }) => code)).toContain(asked.asset);
      for (const step of steps) {
        if (step.do === 'merge') expect(STORIES.map(({ key }) => key)).toContain(step.into);
        if (step.do === 'assign') expect(USERS.map(({ email }) => email)).toContain(step.to);
        if (step.do === 'await') expect(REQUEST_STATES).toContain(step.state);
        if (step.do === 'dispatch') expectKnownWord(step.instructions);
      }
    }
  });
});

function expectKnownWord(instructions = ''): void {
  const word = /demo:(\w+)/.exec(instructions)?.[1];
  if (word !== undefined) expect<readonly string[]>(WAYS).toContain(word);
}
