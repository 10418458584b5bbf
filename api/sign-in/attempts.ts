import { createHmac } from 'node:crypto';
import type { Db } from '../../db/database.ts';
import { countAttempt, forgetAttempts, takeBackAttempt } from '../../db/sign-in/attempts.ts';
import { tooManyRequests } from '../problem.ts';

const WINDOW_MS = 5 * 60_000;
/** Of one account, from one address. */
const PER_ACCOUNT_AND_ADDRESS = 10;
/** Of one account, from anywhere. */
const PER_ACCOUNT = 50;
/** From one address, at any accounts. */
const PER_ADDRESS = 200;

export interface Attempt {
  email: string;
  address: string;
}

/**
 * Counts an attempt to sign in before its password is looked at, so that many at once do not slip through.
 * @throws 429 with Retry-After where there were too many failed ones of late.
 */
export async function beginAttempt(db: Db, secret: string, attempt: Attempt, now: number): Promise<void> {
  for (const { key, max } of limitsOf(secret, attempt)) {
    const { count, since } = await countAttempt(db, key, now, WINDOW_MS);
    if (count > max) throw tooManyRequests(Math.max(1, Math.ceil((since + WINDOW_MS - now) / 1000)));
  }
}

/** A successful attempt is no longer counted, and the failed ones of this account from this address are forgotten. */
export async function forgiveAttempts(db: Db, secret: string, attempt: Attempt): Promise<void> {
  const [own, ...others] = limitsOf(secret, attempt).map((limit) => limit.key);
  if (own) await forgetAttempts(db, own);
  for (const key of others) await takeBackAttempt(db, key);
}

/** Keys tell nothing about whom they count: they are keyed hashes. */
function limitsOf(secret: string, { email, address }: Attempt): { key: string; max: number }[] {
  const hash = (...parts: string[]) => createHmac('sha256', secret).update(parts.join('\n')).digest('hex');
  const account = email.trim().toLowerCase();
  return [
    { key: `sign-in:${hash('both', account, address)}`, max: PER_ACCOUNT_AND_ADDRESS },
    { key: `sign-in:${hash('account', account)}`, max: PER_ACCOUNT },
    { key: `sign-in:${hash('address', address)}`, max: PER_ADDRESS },
  ];
}
