import { Box, type BoxProps, Button, Skeleton } from '@mui/material';
import { type ReactNode, useEffect, useId } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { describeError, isApiError, isUnreachable } from '../api/problem.ts';
import { SURFACE, type Tone, token, tone } from '../app/theme/tokens.ts';
import { useWords } from './formats.ts';
import { Icon, IconAction } from './Icon.tsx';
import type { IconName } from './icons.ts';

/** The page's name on the browser's tab. */
export function Title({ title }: { title: string }) {
  useEffect(() => {
    document.title = title === 'Sportello' ? title : `${title} · Sportello`;
  }, [title]);
  return null;
}

interface PageHeaderProps {
  title: string;
  /** A short fact beside the title, such as how many there are. */
  aside?: ReactNode;
  /** One line below the title. */
  below?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: its title (also the tab's), what belongs beside it, and its actions. */
export function PageHeader({ title, aside, below, actions }: PageHeaderProps) {
  return (
    <Box
      component="header"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.25, minHeight: 36, mb: 1.5 }}
    >
      <Title title={title} />
      <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.25, minWidth: 0 }}>
          <Box component="h1" tabIndex={-1} sx={{ typography: 'h1', m: 0, textWrap: 'balance' }}>
            {title}
          </Box>
          {aside && <Box sx={{ color: token('inkFaint') }}>{aside}</Box>}
        </Box>
        {below && <Box sx={{ color: token('inkMuted'), mt: 0.25 }}>{below}</Box>}
      </Box>
      {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>}
    </Box>
  );
}

interface PanelProps {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
  /** The content reaches the edges, as tables do. */
  flush?: boolean;
}

/** A surface with a hairline, and a title where it has one. */
export function Panel({ title, actions, children, flush = false }: PanelProps) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={title ? id : undefined}
      sx={{
        ...SURFACE,
        minWidth: 0,
        overflow: 'clip',
      }}
    >
      {title && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, pt: 1.5, pb: flush ? 1 : 0 }}>
          <Box component="h2" id={id} sx={{ typography: 'h3', m: 0, flex: 1 }}>
            {title}
          </Box>
          {actions}
        </Box>
      )}
      <Box sx={flush ? {} : { px: 2, py: 1.5 }}>{children}</Box>
    </Box>
  );
}

/** The main matter, and beside it (below on a narrow screen) what accompanies it. */
export function TwoColumns({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 360px' },
      }}
    >
      <Box sx={STACK}>{children}</Box>
      <Box sx={STACK}>{side}</Box>
    </Box>
  );
}

const STACK = { display: 'grid', gap: 2, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' } as const;

interface EmptyStateProps {
  icon: IconName;
  toneName?: Tone;
  title: string;
  /** The title is the page's own. */
  isPage?: boolean;
  children?: ReactNode;
  /** What one may do about it. */
  action?: ReactNode;
}

/** Nothing to show: says so, why, and what one may do. */
export function EmptyState({
  icon,
  toneName = 'neutral',
  title,
  isPage = false,
  children,
  action,
}: EmptyStateProps) {
  const colours = tone(toneName);
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1, px: 3, py: 6, textAlign: 'center' }}>
      <Box sx={{ ...SIGN, bgcolor: colours.soft, color: colours.ink }}>
        <Icon name={icon} size={22} />
      </Box>
      <Box component={isPage ? 'h1' : 'p'} sx={{ m: 0, fontSize: '0.9375rem', fontWeight: 600 }}>
        {title}
      </Box>
      {children && <Box sx={{ maxWidth: 440, color: token('inkMuted'), textWrap: 'pretty' }}>{children}</Box>}
      {action && <Box sx={{ mt: 1 }}>{action}</Box>}
    </Box>
  );
}

const SIGN = {
  display: 'grid',
  placeItems: 'center',
  width: 44,
  height: 44,
  mb: 0.5,
  borderRadius: '12px',
} as const;

/** What went wrong in the reader's words, and the way to try again where that may help: a role stays refused. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const translate = useTranslate();
  const away = isUnreachable(error);
  const refused = isApiError(error) && error.problem.status === 403;
  return (
    <div role="alert">
      <EmptyState
        icon={away ? 'offline' : 'warning'}
        toneName={away ? 'pause' : 'danger'}
        title={translate(away ? 'app.error.unreachable' : 'app.error.title')}
        action={
          onRetry &&
          !refused && (
            <Button variant="outlined" onClick={onRetry}>
              {translate('app.error.retry')}
            </Button>
          )
        }
      >
        {describeError(error, translate)}
      </EmptyState>
    </div>
  );
}

/** What stands in a page's place while its code or its data come. */
export function PageSkeleton() {
  const translate = useTranslate();
  return (
    <Box aria-busy="true">
      <span className="sp-hidden" role="status">
        {translate('app.common.loading')}
      </span>
      <Skeleton variant="rounded" width={220} height={28} sx={{ mb: 2 }} />
      <Skeleton variant="rounded" height={420} sx={{ borderRadius: '10px' }} />
    </Box>
  );
}

/** Where in the list one is, and the way to the pages before and after. */
export function Pager() {
  const translate = useTranslate();
  const { page, perPage, total = 0, setPage, meta } = useListContext();
  const exact = (meta as { totalIsExact?: boolean } | undefined)?.totalIsExact !== false;
  const last = Math.max(1, Math.ceil(total / perPage));
  if (total === 0) return null;
  return (
    <Box sx={PAGER}>
      <Box component="span" sx={{ color: token('inkMuted'), mr: 1 }}>
        {translate(exact ? 'app.common.range' : 'app.common.rangeMore', {
          from: (page - 1) * perPage + 1,
          to: Math.min(page * perPage, total),
          total: total.toLocaleString(),
        })}
      </Box>
      {last > 1 && <PageSteps page={page} isLast={page >= last} onPage={setPage} />}
    </Box>
  );
}

interface FactPagerProps {
  page: number;
  perPage: number;
  total: number;
  isExact: boolean;
  onPage: (page: number) => void;
}

/** Where among the facts one is, and the way to the pages before and after. */
export function FactPager({ page, perPage, total, isExact, onPage }: FactPagerProps) {
  const { translate, count } = useWords();
  const last = Math.max(1, Math.ceil(total / perPage));
  return (
    <Box component="nav" aria-label={translate('resources.statements.facts.pages')} sx={BAR}>
      <span role="status">
        {translate(isExact ? 'app.common.range' : 'app.common.rangeMore', {
          from: count((page - 1) * perPage + 1),
          to: count(Math.min(page * perPage, total)),
          total: count(total),
        })}
      </span>
      <PageSteps page={page} isLast={page >= last && isExact} onPage={onPage} />
    </Box>
  );
}

function PageSteps(props: { page: number; isLast: boolean; onPage: (page: number) => void }) {
  const { page, isLast, onPage } = props;
  const translate = useTranslate();
  const step = (to: number, key: 'previous' | 'next', disabled: boolean) => (
    <IconAction
      icon={key === 'previous' ? 'chevronLeft' : 'chevronRight'}
      label={translate(`app.common.${key}`)}
      disabled={disabled}
      onClick={() => onPage(to)}
    />
  );
  return (
    <>
      {step(page - 1, 'previous', page <= 1)}
      {step(page + 1, 'next', isLast)}
    </>
  );
}

const PAGER = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 0.5,
  minHeight: 44,
  fontSize: '0.8125rem',
} as const;

const BAR = {
  ...PAGER,
  px: 1,
  borderTop: `1px solid ${token('line')}`,
  '& > span': { color: token('inkMuted'), mr: 1 },
} as const;

interface QuietProps extends Omit<BoxProps, 'component' | 'sx'> {
  as?: 'p' | 'span' | 'small';
  sx?: object;
}

/** Words that accompany others, in a quieter colour: a paragraph by default. */
export function Quiet({ as = 'p', sx, ...box }: QuietProps) {
  return (
    <Box component={as} sx={{ ...(as === 'p' && { m: 0 }), color: token('inkMuted'), ...sx }} {...box} />
  );
}
