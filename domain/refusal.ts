/** Why the rules said no. `code` is stable and documented; `detail` is an English sentence for a program's log. */
export interface Refusal {
  code: string;
  detail: string;
}

export interface Refused {
  ok: false;
  refusal: Refusal;
}

export type Decision<Event> = { ok: true; events: Event[] } | Refused;

export function refuse(code: string, detail: string): Refused {
  return { ok: false, refusal: { code, detail } };
}

/** The `accept` of one aggregate, typed by its events. */
export function accepting<Event>(): (...events: Event[]) => { ok: true; events: Event[] } {
  return (...events) => ({ ok: true, events });
}
