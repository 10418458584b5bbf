import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AuditResult } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useNumbers } from '../../registry/shared/numbers.ts';

/** What another system brought: counted, and not provable here. */
export function NotProvable({ result: { imported } }: { result: AuditResult }) {
  const translate = useTranslate();
  const { count } = useNumbers();
  const kinds = (['requests', 'calls', 'downtimes'] as const).filter((kind) => imported[kind] > 0);
  return (
    <Panel title={translate('resources.audits.sections.imported')}>
      <Box component="p" sx={{ m: 0, color: token('inkMuted'), textWrap: 'pretty' }}>
        {translate(`resources.audits.imported.${kinds.length > 0 ? 'some' : 'none'}`)}
      </Box>
      {kinds.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.25 }}>
          {kinds.map((kind) => (
            <li key={kind}>
              {translate(`resources.audits.imported.${kind}`, {
                smart_count: imported[kind],
                count: count(imported[kind]),
              })}
            </li>
          ))}
        </Box>
      )}
    </Panel>
  );
}
