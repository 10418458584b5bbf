import type { PenaltyClause } from '../../domain/service-levels/clauses.ts';
import type { StatementState } from '../../domain/service-levels/closing.ts';
import type { Comparison } from '../../domain/service-levels/percentage.ts';
import type { VerdictReason } from '../../domain/service-levels/verdicts.ts';

/** Why a fact counted or did not: the verdict's own code, or that the service was down. */
export type FactReason = VerdictReason | 'unavailable';

/** The same in the words of the statement. */
const REASONS: Record<FactReason, string> = {
  resolved_directly: 'risolta direttamente dal contact centre',
  not_resolved_directly: 'non risolta direttamente',
  not_by_telephone: 'non pervenuta per telefono',
  cancelled: 'annullata',
  merged: 'unita a un’altra richiesta',
  answered: 'risposta da un operatore',
  abandoned: 'abbandonata prima della risposta',
  timeout_counted: 'scaduta in coda, contata per contratto',
  timeout_not_counted: 'scaduta in coda, non contata per contratto',
  key_exit_counted: 'uscita con tasto, contata per contratto',
  key_exit_not_counted: 'uscita con tasto, non contata per contratto',
  waited_too_briefly: 'attesa inferiore al minimo del contratto',
  outside_opening_hours: 'fuori orario di servizio',
  outbound: 'chiamata in uscita',
  deadline_met: 'scadenza rispettata',
  deadline_breached: 'scadenza superata',
  deadline_running: 'scadenza ancora in corso',
  deadline_cancelled: 'scadenza annullata',
  deadline_unplannable: 'scadenza non calcolabile: il calendario non aveva orari di apertura sufficienti',
  other_priority: 'altra priorità',
  no_such_deadline: 'nessuna scadenza di questo tipo',
  not_of_this_clause: 'non riguarda questa clausola',
  unavailable: 'servizio non disponibile',
};
export const FACT_REASONS = Object.keys(REASONS) as [FactReason, ...FactReason[]];

const OUTCOMES: Record<PenaltyClause['kind'], { hit: string; miss: string }> = {
  direct_resolution: { hit: 'risolta', miss: 'non risolta' },
  abandoned_calls: { hit: 'abbandonata', miss: 'risposta' },
  deadlines_met: { hit: 'rispettata', miss: 'superata' },
  availability_credit: { hit: 'disponibile', miss: 'fermo' },
};

/** What a fact that counted was for its clause, in a word. */
export function outcomeName({ kind }: Pick<PenaltyClause, 'kind'>, isHit: boolean): string {
  return OUTCOMES[kind][isHit ? 'hit' : 'miss'];
}

/** The states of a statement as its documents name them. */
export const STATE_NAMES: Record<StatementState, string> = {
  draft: 'bozza',
  approved: 'approvato',
  issued: 'emesso',
  superseded: 'sostituito',
};

/** When a clause costs something: its comparison before the threshold. */
export const COMPARISON_WORDS: Record<Comparison, string> = {
  less_than: 'sotto il',
  at_most: 'fino al',
  more_than: 'oltre il',
  at_least: 'dal',
};

/** What a fact is. */
export const FACT_KIND_NAMES = {
  request: 'richiesta',
  call: 'chiamata',
  downtime: 'indisponibilità',
} as const;

const TARGETS = { take_charge: 'presa in carico', response: 'inizio intervento', resolution: 'ripristino' };

/** A clause by its name on the statement. */
export function clauseName(clause: PenaltyClause): string {
  switch (clause.kind) {
    case 'direct_resolution':
      return 'Chiamate risolte direttamente';
    case 'abandoned_calls':
      return 'Chiamate abbandonate';
    case 'availability_credit':
      return 'Disponibilità';
    case 'deadlines_met': {
      const priority = clause.priority === null ? '' : `, priorità ${clause.priority}`;
      return `Scadenze rispettate: ${TARGETS[clause.target]}${priority}`;
    }
  }
}

/** Why a clause says what it says of a fact, with the minutes of a downtime. */
export function reasonText(why: FactReason, minutes: number | null): string {
  return minutes === null ? REASONS[why] : `${REASONS[why]} per ${minutes} minuti nel mese`;
}

/** A part as people know it: what it is, and its code where it has one. */
export function partName({ description, code }: { description: string; code: string | null }): string {
  return code === null ? description : `${description} (${code})`;
}
