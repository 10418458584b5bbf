import type { Context } from 'hono';
import { findStatement } from '../../db/statements/list.ts';
import { insertNote, removeNote } from '../../db/statements/notes.ts';
import type { ClosingCommand, ClosingCommandName } from '../../domain/service-levels/closing.ts';
import { userOf } from '../access.ts';
import { etag, expectedVersion } from '../conditional.ts';
import type { AppEnv } from '../env.ts';
import { actorOf } from '../principal.ts';
import { isRefusal, notFound } from '../problem.ts';
import { allowedOnStatement, readStatement } from './representation.ts';

const NOTES = { observe: 'observation', answer: 'answer', correct: 'correction' } as const;

/**
 * Gives a command to the workflow of a statement's month; answers the newest revision as it is then.
 * @param text of an observation, an answer or a correction; null for an approval
 * @throws 404; 428 without If-Match; 412 stale; 409 refused, with what is allowed; 503
 */
export async function giveStatementCommand(
  c: Context<AppEnv>,
  statementId: string,
  name: ClosingCommandName,
  text: string | null,
) {
  const { db, engine, clock } = c.get('deps');
  const user = userOf(c);
  const scope = c.get('scope');
  const statement = await findStatement(db, statementId, scope);
  if (!statement) throw notFound();
  const version = expectedVersion(c, statement.version);
  const noteId =
    name === 'approve' || text === null
      ? null
      : await insertNote(db, { statementId, kind: NOTES[name], text, authorId: user.id }, clock());
  try {
    const { contractId, month } = statement;
    const command = (name === 'approve' ? { type: name } : { type: name, noteId }) as ClosingCommand;
    const closing = await engine.steerStatement(
      { contractId, month },
      { statementId, command, actor: actorOf(user), expectedVersion: version },
    );
    const body = await readStatement(db, { principal: user, scope }, closing.statementId);
    return c.json(body, 200, { etag: etag(body.version) });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (noteId) await removeNote(db, noteId);
    const current = await findStatement(db, statementId, scope);
    if (!current) throw notFound();
    const allowed = allowedOnStatement(current, user);
    throw error.with({ headers: { etag: etag(current.version) }, members: { allowed } });
  }
}
