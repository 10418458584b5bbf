import { createContext, useCallback, useContext, useMemo, useState } from 'react';

/** Why the last saving was refused, and how to keep or forget it. */
export interface ProblemKeeper {
  problem: unknown;
  keep: (problem: unknown) => void;
  forget: () => void;
}

export function useProblemKeeper(): ProblemKeeper {
  const [problem, keep] = useState<unknown>(null);
  const forget = useCallback(() => keep(null), []);
  return useMemo(() => ({ problem, keep: (error: unknown) => keep(error), forget }), [problem, forget]);
}

const ProblemContext = createContext<ProblemKeeper | null>(null);
export const ProblemProvider = ProblemContext.Provider;

export function useSaveProblem(): ProblemKeeper {
  const keeper = useContext(ProblemContext);
  if (!keeper) throw new Error('Only inside a form of the registry');
  return keeper;
}
