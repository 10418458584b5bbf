import { Box, Link } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AuditFinding, AuditResult } from '../api/types.ts';
import { token } from '../app/theme/tokens.ts';
import { useWords } from '../components/formats.ts';
import { Panel } from '../components/page.tsx';
import { routerLink, showPath } from '../components/paths.ts';
import { useFindingWords } from './findingWords.ts';

/** Everything that differs, by what it is about, in words. */
export function Findings({ result: { findings, findingCount } }: { result: AuditResult }) {
  const { translate, count } = useWords();
  const left = findingCount - findings.length;
  return (
    <Panel flush title={translate('resources.audits.sections.findings')}>
      <Box component="ol" sx={LIST}>
        {grouped(findings).map((group) => (
          <Group key={`${group[0]?.subject}${group[0]?.id}`} findings={group} />
        ))}
      </Box>
      {left > 0 && (
        <Box component="p" sx={{ m: 0, px: 2, py: 1.25, borderTop: `1px solid ${token('line')}` }}>
          {translate('resources.audits.more', { smart_count: left, count: count(left) })}
        </Box>
      )}
    </Panel>
  );
}

/** Findings about the same thing follow one another. */
function grouped(findings: readonly AuditFinding[]): AuditFinding[][] {
  const groups = new Map<string, AuditFinding[]>();
  for (const finding of findings) {
    const key = `${finding.subject}/${finding.id}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

const PAGES: Partial<Record<AuditFinding['subject'], string>> = {
  request: 'requests',
  statement: 'statements',
};

function Group({ findings }: { findings: readonly AuditFinding[] }) {
  const translate = useTranslate();
  const words = useFindingWords();
  const [first] = findings;
  if (!first) return null;
  const title = translate(`resources.audits.subjects.${first.subject}`, { name: words.name(first) });
  const page = findings.some(({ kind }) => kind === 'missing_row') ? undefined : PAGES[first.subject];
  return (
    <li>
      <h3>
        {page ? (
          <Link {...routerLink(showPath(page, first.id))} underline="hover">
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      {findings.map((finding) => (
        <Difference key={`${finding.kind}${finding.field}`} finding={finding} />
      ))}
    </li>
  );
}

function Difference({ finding }: { finding: AuditFinding }) {
  const translate = useTranslate();
  const words = useFindingWords();
  const { kind, field, proved, found } = finding;
  if (kind !== 'difference')
    return (
      <div className="finding">
        <p>{words.what(finding)}</p>
        <code>{field}</code>
      </div>
    );
  return (
    <div className="finding">
      <p>{words.field(field)}</p>
      <dl>
        <dt>{translate('resources.audits.said.proved')}</dt>
        <dd>{words.value(field, proved)}</dd>
        <dt>{translate('resources.audits.said.found')}</dt>
        <dd className="found">{words.value(field, found)}</dd>
      </dl>
      <code>{field}</code>
    </div>
  );
}

const LIST = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& > li': { px: 2, py: 1.5, borderTop: `1px solid ${token('line')}` },
  '& h3': { m: 0, typography: 'body1', fontWeight: 600 },
  '& .finding': { mt: 1 },
  '& p': { m: 0, textWrap: 'pretty' },
  '& dl': {
    m: 0,
    mt: 0.5,
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'fit-content(45%) minmax(0, 1fr)' },
    columnGap: 1.5,
    rowGap: 0.25,
    fontSize: '0.875rem',
  },
  '& dt': { color: token('inkMuted') },
  '& dd': { m: 0, fontWeight: 560, overflowWrap: 'anywhere' },
  '& dd.found': { color: token('dangerInk') },
  '& code': { fontSize: '0.75rem', color: token('inkFaint'), overflowWrap: 'anywhere' },
} as const;
