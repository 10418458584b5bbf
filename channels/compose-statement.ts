import { euroText } from '../domain/service-levels/money.ts';
import { endpointOf } from './endpoint.ts';
import type { NewNotification } from './facts.ts';
import type { Message } from './templates/message.ts';

export interface StatementDraftFacts {
  statementId: string;
  contractCode: string;
  /** `YYYY-MM`. */
  month: string;
  revision: number;
  totalCents: number;
}

/** Tells managers that the statement of a month waits for approval: each once. */
export function composeStatementDraft(
  facts: StatementDraftFacts,
  managers: readonly { id: string; email: string }[],
  link: string,
): NewNotification[] {
  const { statementId } = facts;
  return managers.map(({ id, email }) => ({
    requestId: null,
    workOrderId: null,
    statementId,
    dedupeKey: `${statementId}:${facts.revision}:email:staff-${id}`,
    event: 'statement.drafted',
    channel: 'email',
    recipient: email,
    ...draftMail(facts, link),
    ...endpointOf({ channel: 'email', recipient: email }),
    expiresAt: null,
  }));
}

function draftMail(
  { contractCode, month, revision, totalCents }: StatementDraftFacts,
  link: string,
): Message {
  const [year, ordinal] = month.split('-');
  const which = revision === 1 ? '' : `, revisione ${revision}`;
  return {
    subject: `Rendiconto ${contractCode} ${ordinal}/${year}${which}: bozza da approvare`,
    text: [
      `Il rendiconto del contratto ${contractCode} per il mese ${ordinal}/${year}${which} è pronto in bozza.`,
      `Penali e crediti: ${euroText(totalCents)}.`,
      '',
      `Per leggerlo e approvarlo: ${link}`,
    ].join('\n'),
  };
}
