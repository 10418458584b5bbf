/** Ids by the codes that the demo's tables refer to each other with. */
export type Ids = ReadonlyMap<string, string>;

export function idsByCode(rows: readonly { code: string; id: string }[]): Ids {
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** @throws if the demo names something that it did not make */
export function idOf(ids: Ids, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The demo data names ${code}, which it does not have`);
  return id;
}
