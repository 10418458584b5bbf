import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { CHANNELS, REQUEST_KINDS, REQUEST_STATES } from '../../domain/request/state.ts';
import { checkCalendar } from '../../domain/time/calendar.ts';
import { parseTargetDuration } from '../../domain/time/duration.ts';
import { demoCalendars } from '../../local/demo-data/registry/calendars.ts';
import { CATALOGUE } from '../../local/demo-data/registry/catalogue.ts';
import { CONTRACTS } from '../../local/demo-data/registry/contracts.ts';
import { ASSETS, SITES } from '../../local/demo-data/registry/places.ts';
import { CENTRES, SUPPLIERS } from '../../local/demo-data/registry/suppliers.ts';
import { USERS } from '../../local/demo-data/registry/users.ts';
import { REQUESTS } from '../../local/demo-data/scenarios/all.ts';
import { PEOPLE } from '../../local/demo-data/scenarios/requesters.ts';
import { WAYS } from '../../local/demo-supplier/behaviour.ts';

const entriesOf = (contract: keyof typeof CATALOGUE) =>
  Object.values(CATALOGUE[contract])
    .flat()
    .map(([code, , ...routing]) => ({ code, routing }));

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
    expect(Object.keys(CATALOGUE.POLI).filter((name) => name !== 'Informazioni')).toHaveLength(7);
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
    expect(REQUESTS.length).toBeGreaterThanOrEqual(58);
    expect(new Set(REQUESTS.map(({ key }) => key)).size).toBe(REQUESTS.length);
  });

  it('name only what the registry has', () => {
    for (const { contract, asked, steps } of REQUESTS) {
      const [channel, kind, category, , site, asset] = asked;
      const codes = entriesOf(contract).map(({ code }) => code);
      if (category !== null) expect(codes).toContain(category);
      expect(CHANNELS).toContain(channel);
      expect(REQUEST_KINDS).toContain(kind);
      const { administration } = CONTRACTS.find(({ code }) => code === contract) ?? {};
      const here = (place: { administration: string; code: string }) =>
        place.administration === administration;
      if (site) expect(SITES.filter(here).map(({ code }) => code)).toContain(site);
      if (asset) expect(ASSETS.filter(here).map(({ code }) => code)).toContain(asset);
      for (const [what, value] of steps) {
        if (what === 'merge') expect(REQUESTS.map(({ key }) => key)).toContain(value);
        if (what === 'assign') expect(USERS.map(({ email }) => email)).toContain(value);
        if (what === 'await') expect(REQUEST_STATES).toContain(value);
        if (what === 'dispatch') expectKnownWord(value);
      }
    }
  });
});

function expectKnownWord(instructions = ''): void {
  const word = /demo:(\w+)/.exec(instructions)?.[1];
  if (word !== undefined) expect<readonly string[]>(WAYS).toContain(word);
}
