/** One line of a benchmark's table: what was measured, and figures by name (the unit stands in the name). */
export type Row = { what: string } & Record<string, string | number>;

/** A figure that the project wants to reach. */
export interface Aim {
  what: string;
  measured: number;
  aim: number;
  /** Whether the measured figure should not exceed the aim, or reach it. */
  is: 'at_most' | 'at_least';
}

export interface Findings {
  rows: Row[];
  aims: Aim[];
}

export interface Benchmark {
  /** What it asks, in one sentence. */
  about: string;
  run(say: (line: string) => void): Promise<Findings>;
}

export function atMost(what: string, measured: number, aim: number): Aim {
  return { what, measured, aim, is: 'at_most' };
}

export function atLeast(what: string, measured: number, aim: number): Aim {
  return { what, measured, aim, is: 'at_least' };
}

export function isMet({ measured, aim, is }: Aim): boolean {
  return is === 'at_most' ? measured <= aim : measured >= aim;
}
