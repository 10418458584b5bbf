import { Skeleton } from '@mui/material';
import type { ReactNode } from 'react';
import { EditBase, type RaRecord, type TransformData, useEditContext, useTranslate } from 'react-admin';
import { FormFrame } from './FormFrame.tsx';
import { FormHeader } from './FormHeader.tsx';
import { showPath } from './paths.ts';
import { recordName } from './recordName.ts';
import { ProblemProvider, useProblemKeeper } from './saveProblem.ts';
import type { Review } from './useReview.ts';

interface RegistryEditProps<T extends RaRecord, Found> {
  /** What is changed, where that is not the record itself. */
  select?: (record: T) => T;
  /** The record as the form takes it, where that is another shape. */
  toForm?: (record: T) => RaRecord;
  /** What the form holds as the API takes it. */
  transform?: TransformData;
  /** What is shown before the record is saved. */
  review?: (record: T) => Review<Found>;
  /** What the form calls a field that the API calls otherwise. */
  names?: Record<string, string>;
  children: ReactNode;
}

/** The page on which a record is changed. A stale version is refused by the server; what was typed stays. */
export function RegistryEdit<T extends RaRecord, Found = never>({
  select,
  transform,
  ...rest
}: RegistryEditProps<T, Found>) {
  const keeper = useProblemKeeper();
  return (
    <ProblemProvider value={keeper}>
      <EditBase<T>
        mutationMode="pessimistic"
        redirect="show"
        mutationOptions={{ onError: keeper.keep }}
        {...(select ? { queryOptions: { select } } : {})}
        {...(transform ? { transform } : {})}
      >
        <EditBody {...rest} />
      </EditBase>
    </ProblemProvider>
  );
}

function EditBody<T extends RaRecord, Found>({
  toForm,
  review,
  names,
  children,
}: Omit<RegistryEditProps<T, Found>, 'select' | 'transform'>) {
  const translate = useTranslate();
  const { record, resource, refetch } = useEditContext<T>();
  if (!record) return <Skeleton height={320} />;
  const back = showPath(resource, String(record.id));
  return (
    <>
      <FormHeader title={translate('registry.editing', { name: recordName(record) })} />
      <FormFrame
        record={toForm ? toForm(record) : record}
        back={back}
        reload={refetch}
        {...(review ? { review: review(record) } : {})}
        {...(names ? { names } : {})}
      >
        {children}
      </FormFrame>
    </>
  );
}
