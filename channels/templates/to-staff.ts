import type { Unplanned } from '../../domain/request/planning.ts';
import type { ClockTarget } from '../../domain/request/state.ts';
import type { Locale, RequestFacts } from '../facts.ts';
import type { Links } from '../links.ts';
import { longInstant } from './dates.ts';
import { placeLabel, priorityLabel, TARGET_LABEL } from './labels.ts';
import { field, lines, type Message, oneLine, paragraphs } from './message.ts';

/** A deadline has passed. */
export interface MissedDeadline {
  target: ClockTarget;
  /** Epoch milliseconds. */
  dueAt: number;
}

/** To supervisors and to whom it is assigned: a deadline of the contract has passed. */
export function deadlineBreached(
  facts: RequestFacts,
  missed: MissedDeadline,
  links: Links,
  locale: Locale,
): Message {
  const due = longInstant(missed.dueAt, facts.timeZone, locale);
  const target = TARGET_LABEL[locale][missed.target];
  return locale === 'it'
    ? {
        subject: `Scadenza superata (${target}): ${facts.number} ${oneLine(facts.subject)}`,
        text: body(facts, links, locale, `la scadenza di ${target} è stata superata: era ${due}.`),
      }
    : {
        subject: `Deadline missed (${target}): ${facts.number} ${oneLine(facts.subject)}`,
        text: body(facts, links, locale, `the deadline for ${target} has passed: it was ${due}.`),
      };
}

/** To supervisors (level 1) or managers (level 2): a deadline was missed and the request needs their hand. */
export function deadlineEscalated(
  facts: RequestFacts,
  target: ClockTarget,
  level: 1 | 2,
  links: Links,
  locale: Locale,
): Message {
  const label = TARGET_LABEL[locale][target];
  return locale === 'it'
    ? {
        subject: `Escalation di livello ${level} (${label}): ${facts.number} ${oneLine(facts.subject)}`,
        text: body(
          facts,
          links,
          locale,
          `la scadenza di ${label} non è stata rispettata e la richiesta è stata portata alla sua attenzione (escalation di livello ${level}).`,
        ),
      }
    : {
        subject: `Escalation, level ${level} (${label}): ${facts.number} ${oneLine(facts.subject)}`,
        text: body(
          facts,
          links,
          locale,
          `the deadline for ${label} was not met and the request is brought to your attention (escalation, level ${level}).`,
        ),
      };
}

/** To supervisors and to whom it is assigned: the calendar has no due instant for something that is waited for. */
export function deadlineUnplannable(
  facts: RequestFacts,
  { targets, offers, recontact, closedFrom }: Unplanned,
  links: Links,
  locale: Locale,
): Message {
  const { number } = facts;
  const subject = oneLine(facts.subject);
  const labels = targets.map((target) => TARGET_LABEL[locale][target]);
  const last = closedFrom === null ? null : longInstant(closedFrom, facts.timeZone, locale);
  const list = new Intl.ListFormat(locale);
  if (locale === 'it') {
    const what = list.format([
      ...labels.map((label) => `la scadenza di ${label}`),
      ...(offers > 0 ? ['la scadenza della proposta al fornitore'] : []),
      ...(recontact ? ["il termine per ricontattare l'utente"] : []),
    ]);
    const why =
      last === null ? 'non ha abbastanza orari di apertura' : `non ha più orari di apertura dopo ${last}`;
    const byHand = labels.length > 0 ? ', oppure fissare la scadenza a mano' : '';
    return {
      subject: `Scadenza non calcolabile: ${number} ${subject}`,
      text: body(
        facts,
        links,
        locale,
        `non è possibile calcolare ${what}: il calendario del contratto ${why}. La richiesta prosegue, ma il tempo da solo non avviserà di nulla. Occorre correggere il calendario (il calcolo si ripete al passo successivo della richiesta: basta una nota)${byHand}.`,
      ),
    };
  }
  const what = list.format([
    ...labels.map((label) => `the deadline for ${label}`),
    ...(offers > 0 ? ['the end of the offer to the supplier'] : []),
    ...(recontact ? ['the time for contacting the requester'] : []),
  ]);
  const why = last === null ? 'does not open for long enough' : `never opens again after ${last}`;
  const byHand = labels.length > 0 ? ', or the deadline set by hand' : '';
  return {
    subject: `Deadline that cannot be computed: ${number} ${subject}`,
    text: body(
      facts,
      links,
      locale,
      `it is not possible to compute ${what}: the contract's calendar ${why}. The request goes on, but time alone will warn of nothing. The calendar has to be corrected (it is computed again at the next step of the request: a note will do)${byHand}.`,
    ),
  };
}

/** To supervisors: every supplier of the routing declined or let the offer expire. */
export function routingExhausted(facts: RequestFacts, links: Links, locale: Locale): Message {
  return locale === 'it'
    ? {
        subject: `Nessun fornitore disponibile: ${facts.number} ${oneLine(facts.subject)}`,
        text: body(
          facts,
          links,
          locale,
          "nessuno dei fornitori previsti per questa voce di catalogo ha accettato l'incarico: occorre sceglierne uno a mano.",
        ),
      }
    : {
        subject: `No supplier available: ${facts.number} ${oneLine(facts.subject)}`,
        text: body(
          facts,
          links,
          locale,
          'none of the suppliers for this catalogue entry took the job: one has to be chosen by hand.',
        ),
      };
}

/** To whom it is assigned, or supervisors: a requester who scored 1 or 2 is to be contacted again (R13). */
export function recontactDue(facts: RequestFacts, score: number, links: Links, locale: Locale): Message {
  const due =
    facts.recontactDueAt === null ? null : longInstant(facts.recontactDueAt, facts.timeZone, locale);
  return locale === 'it'
    ? {
        subject: `Utente da ricontattare: ${facts.number} ${oneLine(facts.subject)}`,
        text: body(
          facts,
          links,
          locale,
          `l'utente ha espresso un punteggio di ${score} su 6 e va ricontattato${due ? ` entro ${due}` : ''}.`,
        ),
      }
    : {
        subject: `Requester to be contacted: ${facts.number} ${oneLine(facts.subject)}`,
        text: body(
          facts,
          links,
          locale,
          `the requester scored ${score} out of 6 and is to be contacted again${due ? ` by ${due}` : ''}.`,
        ),
      };
}

/** To supervisors and to whom it is assigned: the time for contacting an unsatisfied requester has passed. */
export function recontactOverdue(facts: RequestFacts, links: Links, locale: Locale): Message {
  return locale === 'it'
    ? {
        subject: `Ricontatto scaduto: ${facts.number} ${oneLine(facts.subject)}`,
        text: body(
          facts,
          links,
          locale,
          "il termine per ricontattare l'utente insoddisfatto è passato e il ricontatto non risulta concluso.",
        ),
      }
    : {
        subject: `Recontact overdue: ${facts.number} ${oneLine(facts.subject)}`,
        text: body(
          facts,
          links,
          locale,
          'the time for contacting the unsatisfied requester has passed and nobody has closed the recontact.',
        ),
      };
}

function body(facts: RequestFacts, links: Links, locale: Locale, news: string): string {
  const subject = oneLine(facts.subject);
  return locale === 'it'
    ? paragraphs(
        `Richiesta ${facts.number} (contratto ${facts.contractCode}): ${news}`,
        lines(
          field('Oggetto', subject),
          field('Voce di catalogo', facts.categoryName),
          field('Priorità', priorityLabel(facts.priority)),
          field('Sede', placeLabel(facts.site)),
          field('Assegnata a', facts.assignee?.name ?? 'nessuno'),
        ),
        `Apri la richiesta: ${links.request(facts.id)}`,
      )
    : paragraphs(
        `Request ${facts.number} (contract ${facts.contractCode}): ${news}`,
        lines(
          field('Subject', subject),
          field('Catalogue entry', facts.categoryName),
          field('Priority', priorityLabel(facts.priority)),
          field('Site', placeLabel(facts.site)),
          field('Assigned to', facts.assignee?.name ?? 'nobody'),
        ),
        `Open the request: ${links.request(facts.id)}`,
      );
}
