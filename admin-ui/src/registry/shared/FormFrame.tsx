import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { Form, SaveButton, useSaveContext, useTranslate } from 'react-admin';
import { token } from '../../app/theme/tokens.ts';
import { routerLink } from './paths.ts';
import { SaveProblem } from './SaveProblem.tsx';
import { useSaveProblem } from './saveProblem.ts';
import { useServerMessages } from './serverMessages.ts';
import { UnsavedChanges } from './UnsavedChanges.tsx';
import { type Review, useReview } from './useReview.ts';

interface FormFrameProps<Found> {
  /** What is changed; a new record has `defaults` instead. */
  record?: Record<string, unknown>;
  defaults?: Record<string, unknown>;
  /** Where one goes who gives up. */
  back: string;
  /** Reads the record again; what was typed stays. */
  reload?: () => Promise<unknown>;
  /** What is shown before anything is saved. */
  review?: Review<Found>;
  /** What the form calls a field that the API calls otherwise: what the API has against it is told there. */
  names?: Record<string, string>;
  children: ReactNode;
}

/** A form with its sections, what the server had against it, and its buttons. */
export function FormFrame<Found>(props: FormFrameProps<Found>) {
  const { record, defaults, back, reload, review, names = {}, children } = props;
  const translate = useTranslate();
  const { save } = useSaveContext();
  const { forget } = useSaveProblem();
  const inWords = useServerMessages();
  const reviewing = useReview(review);

  async function submit(values: Record<string, unknown>) {
    forget();
    const errors = await (review
      ? reviewing.begin(values)
      : Promise.resolve(save?.(values) as Record<string, string> | undefined));
    if (errors === undefined) return undefined;
    return Object.fromEntries(
      Object.entries(inWords(errors)).map(([path, message]) => [names[path] ?? path, message]),
    );
  }

  return (
    <Form
      {...(record ? { record } : {})}
      {...(defaults ? { defaultValues: defaults } : {})}
      onSubmit={submit}
      resetOptions={KEEP_TYPED}
    >
      <UnsavedChanges />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 960, pb: 10 }}>
        {children}
        <Box sx={BAR}>
          <SaveProblem {...(reload ? { reload } : {})} />
          <Box sx={{ display: 'flex', gap: 1 }}>
            <SaveButton
              alwaysEnable={record === undefined}
              {...(review ? { label: review.label, icon: null } : {})}
            />
            <Button {...routerLink(back)} variant="text">
              {translate('ra.action.cancel')}
            </Button>
          </Box>
        </Box>
      </Box>
      {reviewing.shown}
    </Form>
  );
}

/** A record that is read again does not take away what was typed. */
const KEEP_TYPED = { keepDirtyValues: true };

const BAR = {
  position: 'sticky',
  bottom: { xs: 'calc(56px + env(safe-area-inset-bottom))', md: 0 },
  zIndex: 2,
  display: 'grid',
  gap: 1,
  py: 1.25,
  mt: -1,
  bgcolor: token('canvas'),
  borderTop: `1px solid ${token('line')}`,
} as const;
