import { euroText } from '../../domain/service-levels/money.ts';
import { type NewNotification, notification } from './notification.ts';

export interface DraftFacts {
  statementId: string;
  contractCode: string;
  /** `YYYY-MM`. */
  month: string;
  revision: number;
  totalCents: number;
}

/** Tells managers that the statement of a month waits for approval: each once. */
export function statementNotifications(
  { statementId, contractCode, month, revision, totalCents }: DraftFacts,
  managers: readonly { id: string; email: string }[],
  link: string,
): NewNotification[] {
  const [year, ordinal] = month.split('-');
  const which = revision === 1 ? '' : `, revisione ${revision}`;
  const subject = `Rendiconto ${contractCode} ${ordinal}/${year}${which}: bozza da approvare`;
  const text = [
    `Il rendiconto del contratto ${contractCode} per il mese ${ordinal}/${year}${which} è pronto in bozza.`,
    `Penali e crediti: ${euroText(totalCents)}.`,
    '',
    `Per leggerlo e approvarlo: ${link}`,
  ].join('\n');
  const draft = { statementId, event: 'statement.drafted', channel: 'email', subject, text } as const;
  return managers.map(({ id, email }) =>
    notification({ ...draft, recipient: email }, revision, `staff-${id}`),
  );
}
