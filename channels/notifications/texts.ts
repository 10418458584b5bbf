import type { Locale, RequestFacts } from './facts.ts';
import { en } from './texts-en.ts';
import { it } from './texts-it.ts';

/** A subject, and the paragraphs of the text. */
export type Text = [subject: string, ...paragraphs: string[]];
/** A subject, which the request's own follows, and a sentence, which its facts follow (`aboutRequest`). */
export type Notice = [subject: string, sentence: string];

/** What Sportello writes to requesters and staff, in one language. Instants and targets are written out. */
export interface Texts {
  greeting(name: string): string;
  closing: string;
  /** Between greeting and closing. */
  requester: {
    /** The request is registered, and under which number. */
    confirmed(request: RequestFacts): Text;
    /** Work on it is reported as done; is it (R11)? The link opens a page; it decides nothing. */
    verificationAsked(request: RequestFacts, link: string, until: string): Text;
    /** It is resolved, and how satisfied are they (R13)? The link opens a page; it never votes. */
    resolved(request: RequestFacts, link: string): Text;
    /** The one reminder of the survey. */
    surveyReminder(request: RequestFacts, link: string): Text;
    /** A note that staff wrote for them. */
    note(request: RequestFacts, note: string): Text;
    /** It is cancelled. The reason is staff's own and is not quoted. */
    cancelled(request: RequestFacts): Text;
  };
  staff: {
    /** A deadline of the contract has passed. */
    deadlineBreached(target: string, due: string): Notice;
    /** A deadline was missed and the request needs their hand. */
    deadlineEscalated(target: string, level: 1 | 2): Notice;
    /** The calendar has no instant for what is waited for: it never opens again after `closedFrom`, or for too short. */
    deadlineUnplannable(what: string, closedFrom: string | null, byHand: boolean): Notice;
    /** Every supplier of the routing declined or let the offer expire. */
    routingExhausted(): Notice;
    /** A requester who scored 1 or 2 is to be contacted again (R13). */
    recontactDue(score: number, due: string | null): Notice;
    /** The time for that has passed. */
    recontactOverdue(): Notice;
  };
  /** What may have no instant. */
  unplanned: { clock(target: string): string; offer: string; recontact: string };
  /** The paragraphs of a text to staff. */
  aboutRequest(sentence: string, request: RequestFacts, link: string): string[];
}

export const TEXTS: Record<Locale, Texts> = { it, en };
