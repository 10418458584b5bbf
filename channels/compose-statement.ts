import { euroText } from '../domain/service-levels/money.ts';

export interface StatementDraftFacts {
  contractCode: string;
  /** `YYYY-MM`. */
  month: string;
  revision: number;
  totalCents: number;
}

/** Tells a manager that the statement of a month waits for approval. */
export function composeStatementDraft(
  { contractCode, month, revision, totalCents }: StatementDraftFacts,
  link: string,
): { subject: string; text: string } {
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
