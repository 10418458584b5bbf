export const ACTOR_KINDS = ['user', 'supplier', 'requester', 'program', 'system'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Who did something, by id only: names are looked up where the timeline is shown. */
export interface Actor {
  kind: ActorKind;
  id: string | null;
}

export const SYSTEM: Actor = { kind: 'system', id: null };
