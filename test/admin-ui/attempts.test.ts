import { describe, expect, test } from 'vitest';
import { createAttempt } from '../../admin-ui/src/api/commands.ts';
import { ApiError, describeCommandError } from '../../admin-ui/src/api/problem.ts';
import { CATALOGUES } from '../../admin-ui/src/app/i18n/catalogues.ts';

const answered = (status: number, code?: string) =>
  new ApiError({ type: 'about:blank', title: '', status, ...(code ? { code } : {}) });

/** A button whose presses are answered as it is said, and the keys that they were sent under. */
function button() {
  const attempt = createAttempt();
  const keys: string[] = [];
  const press = async (what: string, error?: unknown) => {
    await attempt(what, async (key) => {
      keys.push(key);
      if (error) throw error;
    }).catch(() => undefined);
    return keys;
  };
  return { press, keys };
}

describe('the key of an attempt', () => {
  test.each([0, 500, 502, 503, 504])(
    'is kept where the answer is %i: nobody knows what became of it',
    async (status) => {
      const { press, keys } = button();
      await press('note', answered(status));
      await press('note', new Error('the answer was cut off'));
      await press('note');
      expect(new Set(keys).size).toBe(1);
      await press('note');
      expect(keys[3]).not.toBe(keys[0]);
    },
  );

  test.each([400, 401, 403, 404, 409, 412, 422, 429])('ends with %i: it was not recorded', async (status) => {
    const { press, keys } = button();
    await press('note', answered(status));
    await press('note');
    expect(keys[1]).not.toBe(keys[0]);
  });

  test('ends where something else is asked for, and does not come back', async () => {
    const { press, keys } = button();
    await press('note', answered(503));
    await press('another note', answered(503));
    await press('note');
    expect(new Set(keys).size).toBe(3);
  });

  test('is the same for who presses twice at once', async () => {
    const { press, keys } = button();
    await Promise.all([press('note'), press('note')]);
    expect(keys[1]).toBe(keys[0]);
  });

  test('outlives the end of another attempt that was under way', async () => {
    const attempt = createAttempt();
    const keys: string[] = [];
    let answer = () => {};
    const slow = attempt('note', () => new Promise<void>((resolve) => (answer = resolve)));
    const send = (key: string) => {
      keys.push(key);
      return Promise.reject(answered(503));
    };
    await attempt('resume', send).catch(() => undefined);
    answer();
    await slow;
    await attempt('resume', send).catch(() => undefined);
    expect(keys[1]).toBe(keys[0]);
  });
});

describe.each(['it', 'en'] as const)('what is said of a command without effect for certain: %s', (locale) => {
  const { problem } = CATALOGUES[locale] as typeof CATALOGUES.it;
  const translate = (key: string, options?: { _?: string }) => {
    const found = key
      .split('.')
      .reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], CATALOGUES[locale]);
    return typeof found === 'string' ? found : (options?._ ?? key);
  };

  test.each([0, 502, 503, 504])('after %i that nobody knows', (status) => {
    expect(describeCommandError(answered(status, 'unavailable'), translate)).toBe(problem.outcomeUnknown);
  });

  test('what was not taken is told as such', () => {
    const full = answered(429, 'too_many_commands');
    expect(describeCommandError(full, translate)).toBe(problem.code.too_many_commands);
    expect(describeCommandError(answered(429), translate)).toBe(problem.status[429]);
  });

  test('no status alone says that nothing happened', () => {
    for (const message of Object.values(problem.status))
      expect(message).not.toMatch(/cambiato nulla|perso nulla|nothing was/);
  });
});
