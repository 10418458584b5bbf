import { type ReactNode, useState } from 'react';
import { useSaveContext } from 'react-admin';
import { isApiError } from '../../api/problem.ts';
import { useSaveProblem } from './saveProblem.ts';

type Values = Record<string, unknown>;

/** A step between the form and saving: what saving would bring about is shown first. */
export interface Review<Found> {
  /** The words of the button that leads to it. */
  label: string;
  /** Asks what saving the form would bring about. @throws ApiError as saving would */
  ask: (values: Values) => Promise<Found>;
  /** Shows it, with the ways on: back to the form, or to save. */
  show: (found: Found, ways: { back: () => void; confirm: () => Promise<void> }) => ReactNode;
}

export interface Reviewing {
  /** Asks, and shows the answer; gives what is wrong with fields where it was refused. */
  begin: (values: Values) => Promise<Record<string, string> | undefined>;
  /** What is shown now. */
  shown: ReactNode;
}

/** Carries a review out. What it finds wrong is told as a refused saving is. */
export function useReview<Found>(review: Review<Found> | undefined): Reviewing {
  const { save } = useSaveContext();
  const { keep } = useSaveProblem();
  const [state, setState] = useState<{ values: Values; found: Found } | null>(null);

  async function begin(values: Values) {
    if (!review) return undefined;
    try {
      setState({ values, found: await review.ask(values) });
      return undefined;
    } catch (error) {
      keep(error);
      return isApiError(error) ? error.body.errors : undefined;
    }
  }

  const back = () => setState(null);
  const confirm = async () => {
    if (!state) return;
    await save?.(state.values);
    // A saving that was refused is told in the form.
    back();
  };
  return { begin, shown: review && state ? review.show(state.found, { back, confirm }) : null };
}
