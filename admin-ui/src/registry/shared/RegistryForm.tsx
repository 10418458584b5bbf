import { Box, Button, Skeleton } from '@mui/material';
import { type ComponentType, type ReactNode, useState } from 'react';
import {
  CreateBase,
  EditBase,
  Form,
  type RaRecord,
  SaveButton,
  type TransformData,
  useCreateContext,
  useEditContext,
  useSaveContext,
  useTranslate,
} from 'react-admin';
import { fieldErrors } from '../../api/problem.ts';
import { token } from '../../app/theme/tokens.ts';
import { PageHeader, Panel, Quiet } from '../../components/page.tsx';
import { listPath, recordName, routerLink, showPath } from '../../components/paths.ts';
import { BackToList } from './RegistryShow.tsx';
import {
  ProblemProvider,
  SaveProblem,
  UnsavedChanges,
  useProblemKeeper,
  useSaveProblem,
  useServerMessages,
} from './SaveProblem.tsx';

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
    <FormFrame title={translate(`resources.${resource}.new`)} defaults={defaults} back={listPath(resource)}>
      {children}
    </FormFrame>
  );
}

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
  return (
    <FormFrame
      title={translate('registry.editing', { name: recordName(record) })}
      record={toForm ? toForm(record) : record}
      back={showPath(resource, String(record.id))}
      reload={refetch}
      {...(review ? { review: review(record) } : {})}
      {...(names ? { names } : {})}
    >
      {children}
    </FormFrame>
  );
}

interface FormPagesOptions {
  /** What a new record begins with. */
  defaults?: () => Record<string, unknown>;
  /** What the form holds as the API takes it. */
  transform?: TransformData;
}

/** The two pages of a resource, on which a record is changed and made, with the same fields. */
export function formPages(
  Fields: ComponentType<{ isNew?: boolean }>,
  { defaults, ...options }: FormPagesOptions = {},
): [Edit: ComponentType, Create: ComponentType] {
  const Edit = () => (
    <RegistryEdit {...options}>
      <Fields />
    </RegistryEdit>
  );
  const Create = () => (
    <RegistryCreate defaults={defaults?.() ?? {}} {...options}>
      <Fields isNew />
    </RegistryCreate>
  );
  return [Edit, Create];
}

interface FormFrameProps<Found> {
  title: string;
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
function FormFrame<Found>(props: FormFrameProps<Found>) {
  const { title, record, defaults, back, reload, review, names = {}, children } = props;
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
    <>
      <BackToList />
      <PageHeader title={title} />
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
    </>
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

interface FormSectionProps {
  /** Translation keys. */
  title: string;
  help?: string;
  /** Fields in one column instead of two. */
  single?: boolean;
  children: ReactNode;
}

/** Fields that belong together, with a sentence about them where they need one. */
export function FormSection({ title, help, single = false, children }: FormSectionProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate(title)}>
      {help && <Quiet sx={{ mb: 1.5, maxWidth: 640, textWrap: 'pretty' }}>{translate(help)}</Quiet>}
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          rowGap: 1.75,
          alignItems: 'start',
          pt: 0.5,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            sm: single ? 'minmax(0, 1fr)' : 'repeat(2, minmax(0, 1fr))',
          },
          '& .MuiFormControl-root': { my: 0 },
          '& .MuiFormHelperText-root::first-letter': { textTransform: 'uppercase' },
          '& > .wide': { gridColumn: '1 / -1' },
        }}
      >
        {children}
      </Box>
    </Panel>
  );
}

type Values = Record<string, unknown>;

/** A step between the form and saving: what saving would bring about is shown first. */
interface Review<Found> {
  /** The words of the button that leads to it. */
  label: string;
  /** Asks what saving the form would bring about. @throws ApiError as saving would */
  ask: (values: Values) => Promise<Found>;
  /** Shows it, with the ways on: back to the form, or to save. */
  show: (found: Found, ways: { back: () => void; confirm: () => Promise<void> }) => ReactNode;
}

/** Carries a review out. What it finds wrong is told as a refused saving is. */
function useReview<Found>(review: Review<Found> | undefined) {
  const { save } = useSaveContext();
  const { keep } = useSaveProblem();
  const [state, setState] = useState<{ values: Values; found: Found } | null>(null);

  /** Asks, and shows the answer; gives what is wrong with fields where it was refused. */
  async function begin(values: Values) {
    if (!review) return undefined;
    try {
      setState({ values, found: await review.ask(values) });
      return undefined;
    } catch (error) {
      keep(error);
      return fieldErrors(error);
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
