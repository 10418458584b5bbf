import { Box, ButtonBase } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Tone, token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { useMoments } from '../../requests/show/moments.ts';
import { Mark } from '../../requests/show/panels/Mark.tsx';
import { useDays } from '../shared/days.ts';
import { ChangeList } from './changes/ChangeList.tsx';
import type { ContractVersion } from './versions.ts';

interface VersionListProps {
  /** The newest first. */
  versions: readonly ContractVersion[];
  inForce: number;
  chosen: number;
  onChoose: (version: number) => void;
}

/** The versions of a contract's terms, each with what it changed; choosing one shows its text. */
export function VersionList({ versions, inForce, chosen, onChoose }: VersionListProps) {
  const translate = useTranslate();
  const days = useDays();
  const moments = useMoments();
  return (
    <Panel title={translate('resources.contracts.sections.versions')}>
      <Box component="ol" reversed sx={{ listStyle: 'none', m: 0, mx: -1, p: 0 }}>
        {versions.map(({ version, validFrom, createdAt, changes }) => (
          <li key={version}>
            <ButtonBase onClick={() => onChoose(version)} aria-pressed={version === chosen} sx={ROW}>
              <span>
                <strong>{translate('resources.contracts.version.number', { version })}</strong>
                <br />
                {translate('resources.contracts.version.since', { day: days.long(validFrom) })}
                <br />
                <small>
                  {translate('resources.contracts.version.savedAt', { at: moments.dateTime(createdAt) })}
                </small>
              </span>
              <Mark tone={TONES[standing(version, inForce)]}>
                {translate(`resources.contracts.version.${standing(version, inForce)}`)}
              </Mark>
            </ButtonBase>
            {changes.length > 0 && (
              <Box component="details" sx={CHANGES}>
                <summary>
                  {translate('resources.contracts.version.changes', { smart_count: changes.length })}
                </summary>
                <ChangeList changes={changes} />
              </Box>
            )}
          </li>
        ))}
      </Box>
    </Panel>
  );
}

const CHANGES = {
  px: 1,
  pb: 1,
  fontSize: '0.75rem',
  '& summary': { cursor: 'pointer', color: token('accentInk'), mb: 0.75 },
} as const;

type Standing = 'now' | 'future' | 'past';

const TONES: Record<Standing, Tone> = { now: 'ok', future: 'info', past: 'neutral' };

function standing(version: number, inForce: number): Standing {
  if (version === inForce) return 'now';
  return version > inForce ? 'future' : 'past';
}

const ROW = {
  display: 'flex',
  width: '100%',
  justifyContent: 'space-between',
  alignItems: 'flex-start',
  gap: 1,
  px: 1,
  py: 0.75,
  borderRadius: '7px',
  textAlign: 'left',
  fontSize: '0.8125rem',
  '& small': { color: token('inkMuted') },
  '&:hover': { bgcolor: token('raised') },
  '&[aria-pressed="true"]': { bgcolor: token('accentSoft') },
} as const;
