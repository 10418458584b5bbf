import type { Context } from 'hono';
import { findStatement } from '../../db/statements/list.ts';
import { insertNote, removeNote } from '../../db/statements/notes.ts';
import { allowedClosing, type ClosingCommand } from '../../domain/service-levels/closing.ts';
import { etag, expectedVersion } from '../conditional.ts';
import type { AppEnv } from '../env.ts';
import { actorOf, scopeFor, userOf } from '../principal.ts';
import { notFound, ProblemError } from '../problem.ts';
import { isRefusal } from '../refusal.ts';
import { readStatement } from './representation.ts';
import type { StatementBody } from './schemas.ts';

const NOTES = { observe: 'observation', answer: 'answer', correct: 'correction' } as const;

/**
 * Gives a command to the workflow of a statement's month; answers the newest revision as it is then.
 * @param text of an observation, an answer or a correction; null for an approval
 * @throws 404; 428 without If-Match; 412 stale; 409 refused, with what is allowed; 503
 */
export async function steerStatement(
  c: Context<AppEnv>,
  statementId: string,
  name: ClosingCommand['type'],
  text: string | null,
): Promise<StatementBody> {
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
    return await readStatement(db, user, scope, closing.statementId);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (noteId) await removeNote(db, noteId);
    const current = await findStatement(db, statementId, scope);
    if (!current) throw notFound();
    const allowed = allowedClosing(current).filter(
      (command) => scopeFor(user, 'statements', command) !== null,
    );
    const headers = { ...error.problem.headers, etag: etag(current.version) };
    throw new ProblemError({ ...error.problem, headers, members: { ...error.problem.members, allowed } });
  }
}
