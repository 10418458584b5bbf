import { createInterface } from 'node:readline/promises';
import { readEnv } from '../../config/env.ts';
import { describeError, SetupError } from '../../config/setup-error.ts';
import { openDatabase } from '../../db/database.ts';
import { email as emailSchema } from '../schemas.ts';
import { createUserWithPassword } from './create-user.ts';

const SHORTEST_PASSWORD = 12;

/**
 * `npm run create:admin -- EMAIL NAME`: makes an administrator, who then makes all others on screen. The password is
 * read from standard input, so that it stands in no history of commands.
 */
async function main([email, ...nameParts]: string[]): Promise<void> {
  const name = nameParts.join(' ').trim();
  const address = emailSchema.safeParse(email);
  if (!address.success || name === '') throw new SetupError('Usage: npm run create:admin -- EMAIL NAME');
  const { databaseUrl } = readEnv();
  if (!databaseUrl) throw new SetupError('DATABASE_URL must be set to the database of Sportello.');
  const input = createInterface({ input: process.stdin, output: process.stderr });
  const password = await input.question('Password (12 characters or more): ');
  input.close();
  if (password.length < SHORTEST_PASSWORD)
    throw new SetupError('The password must have 12 characters or more.');
  const db = openDatabase(databaseUrl, { max: 1 });
  try {
    await createUserWithPassword(db, {
      name,
      email: address.data,
      password,
      role: 'admin',
      administrationId: null,
      supplierId: null,
      phone: null,
      locale: 'it',
      active: true,
    });
  } finally {
    await db.destroy();
  }
  process.stdout.write(`${address.data} is an administrator now.\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${describeError(error)}\n`);
  process.exitCode = 1;
}
