import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findByWords, matchesWords } from '../../admin-ui/src/components/findByWords.ts';
import { fromWallTime, toWallTime } from '../../admin-ui/src/components/wallTime.ts';
import {
  COMMAND_KEYS,
  commandForKey,
  layOutCommands,
} from '../../admin-ui/src/requests/show/commands/catalogue.ts';
import { allowedCommands } from '../../domain/request/allowed.ts';
import { REQUEST_STATES, type RequestState } from '../../domain/request/state.ts';

describe('times on the wall', () => {
  test.each([
    ['2026-11-23T15:40', '2026-11-23T14:40:00.000Z'],
    ['2026-07-01T09:00', '2026-07-01T07:00:00.000Z'],
    // Skipped by the clock change of 29 March: read with the offset before it.
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    // Comes twice on 25 October: the first coming.
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s in Rome is %s', (wall, instant) => {
    expect(new Date(fromWallTime(wall) ?? 0).toISOString()).toBe(instant);
  });

  test('every whole minute comes back as it went, but for the hour that comes twice', () => {
    const minutes = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = minute * 60_000;
        const back = fromWallTime(toWallTime(instant));
        expect(back === instant || back === instant - 3_600_000).toBe(true);
        expect(toWallTime(back ?? 0)).toBe(toWallTime(instant));
      }),
    );
  });

  test('what is no time is none', () => {
    expect(fromWallTime('')).toBeNull();
    expect(fromWallTime('domani')).toBeNull();
  });
});

describe('finding by words', () => {
  const sites = ['Edificio 1, Rettorato', 'Edificio 3, Aule', 'Edificio 13, Trifoglio'].map((label) => ({
    label,
    detail: 'Piazza Leonardo da Vinci 32',
  }));

  test('whole words of the name come first', () => {
    expect(findByWords('edificio 3', sites)[0]?.label).toBe('Edificio 3, Aule');
    expect(findByWords('trifo', sites).map(({ label }) => label)).toEqual(['Edificio 13, Trifoglio']);
  });

  test('accents, case and order do not matter', () => {
    expect(matchesWords('qualita aria', 'Aria: controllo della QUALITÀ')).toBe(true);
    expect(matchesWords('aria calda', 'Aria: controllo della qualità')).toBe(false);
  });

  test('a group stays together', () => {
    const choices = [
      { label: 'Porte', group: 'Edile' },
      { label: 'Lampade', group: 'Impianti' },
      { label: 'Porte tagliafuoco', group: 'Edile' },
      { label: 'Porte automatiche', group: 'Impianti' },
    ];
    expect(findByWords('porte', choices).map(({ group }) => group)).toEqual(['Edile', 'Edile', 'Impianti']);
  });
});

describe('commands', () => {
  test('no two that are possible in one state share a key, and each key gives its command', () => {
    // Where documents are missing nothing can be dispatched, where none is there are none to present.
    for (const request of REQUEST_STATES.flatMap((state) => [
      anyRequest(state),
      anyRequest(state, ['acceptance_copy']),
    ])) {
      const { state } = request;
      const allowed = allowedCommands(request, 0);
      const keys = allowed.map((command) => COMMAND_KEYS[command]);
      expect(new Set(keys).size, `${state}: ${keys.join('')}`).toBe(keys.length);
      for (const command of allowed)
        expect(commandForKey(COMMAND_KEYS[command].toUpperCase(), allowed)).toBe(command);
    }
  });

  test('each is laid out once, whatever the state', () => {
    for (const request of REQUEST_STATES.flatMap((state) => [
      anyRequest(state),
      anyRequest(state, ['acceptance_copy']),
    ])) {
      const { state } = request;
      const allowed = allowedCommands(request, 0);
      const { primary, others, rare } = layOutCommands(state, allowed);
      expect([...(primary ? [primary] : []), ...others, ...rare].sort()).toEqual([...allowed].sort());
    }
  });
});

/** As much of a request as says which commands are possible. */
function anyRequest(state: RequestState['state'], documents: RequestState['documents'] = []): RequestState {
  return {
    state,
    archived: false,
    reopenUntil: 1,
    recontact: state === 'resolved' ? { state: 'open' } : null,
    clocks: [],
    categoryId: 'pc',
    terms: { maintenance: { categoryIds: null, requiredDocuments: ['acceptance_copy'] } },
    documents,
  } as unknown as RequestState;
}
