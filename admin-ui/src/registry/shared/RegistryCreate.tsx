import type { ReactNode } from 'react';
import { CreateBase, type RaRecord, type TransformData, useCreateContext, useTranslate } from 'react-admin';
import { FormFrame } from './FormFrame.tsx';
import { FormHeader } from './FormHeader.tsx';
import { listPath } from './paths.ts';
import { ProblemProvider, useProblemKeeper } from './saveProblem.ts';

interface RegistryCreateProps {
  /** What the form begins with. */
  defaults?: Record<string, unknown>;
  /** What the form holds as the API takes it. */
  transform?: TransformData;
  /** Instead of showing the new record. */
  onCreated?: (record: RaRecord) => void;
  children: ReactNode;
}

/** The page on which a record is made. */
export function RegistryCreate({ defaults = {}, transform, onCreated, children }: RegistryCreateProps) {
  const keeper = useProblemKeeper();
  return (
    <ProblemProvider value={keeper}>
      <CreateBase
        redirect="show"
        mutationOptions={{ onError: keeper.keep, ...(onCreated ? { onSuccess: onCreated } : {}) }}
        {...(transform ? { transform } : {})}
      >
        <CreateBody defaults={defaults}>{children}</CreateBody>
      </CreateBase>
    </ProblemProvider>
  );
}

function CreateBody({ defaults, children }: { defaults: Record<string, unknown>; children: ReactNode }) {
  const translate = useTranslate();
  const { resource } = useCreateContext();
  return (
    <>
      <FormHeader title={translate(`resources.${resource}.new`)} />
      <FormFrame defaults={defaults} back={listPath(resource)}>
        {children}
      </FormFrame>
    </>
  );
}
