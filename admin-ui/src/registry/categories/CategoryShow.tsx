import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Category } from '../../api/types.ts';
import { token } from '../../app/theme/tokens.ts';
import { Panel } from '../../components/Panel.tsx';
import { ActiveMark } from '../shared/ActiveMark.tsx';
import { Facts } from '../shared/Facts.tsx';
import { Ref } from '../shared/Ref.tsx';
import { RegistryShow } from '../shared/RegistryShow.tsx';
import { TwoColumns } from '../shared/TwoColumns.tsx';

/** A catalogue entry and the order in which suppliers are asked. */
export function CategoryShow() {
  const translate = useTranslate();
  return (
    <RegistryShow<Category> marks={({ active }) => <ActiveMark active={active} />}>
      {({ code, groupName, contractId, routing }) => (
        <TwoColumns
          side={
            <Panel title={translate('resources.categories.sections.entry')}>
              <Facts
                facts={[
                  ['code', code],
                  ['groupName', groupName],
                  ['contractId', <Ref key="of" resource="contracts" id={contractId} />],
                ]}
              />
            </Panel>
          }
        >
          <Panel title={translate('resources.categories.sections.routing')}>
            <Routing steps={routing} />
          </Panel>
        </TwoColumns>
      )}
    </RegistryShow>
  );
}

function Routing({ steps }: { steps: Category['routing'] }) {
  const translate = useTranslate();
  if (steps.length === 0) {
    return (
      <Box component="p" sx={{ m: 0, color: token('warnInk') }}>
        {translate('resources.categories.routing.none')}
      </Box>
    );
  }
  return (
    <>
      <Box component="p" sx={{ m: 0, mb: 1.25, color: token('inkMuted'), textWrap: 'pretty' }}>
        {translate('resources.categories.helper.routing')}
      </Box>
      <Box component="ol" sx={STEPS}>
        {steps.map(({ supplierId, serviceCentreId }) => (
          <li key={`${supplierId} ${serviceCentreId}`}>
            <Ref resource="suppliers" id={supplierId} />
            {serviceCentreId && (
              <Box component="span" sx={{ color: token('inkMuted') }}>
                {' · '}
                <Ref resource="service-centres" id={serviceCentreId} />
              </Box>
            )}
          </li>
        ))}
      </Box>
    </>
  );
}

const STEPS = {
  m: 0,
  p: 0,
  listStyle: 'none',
  counterReset: 'step',
  display: 'grid',
  gap: 0.75,
  '& li': {
    counterIncrement: 'step',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: 0.5,
  },
  '& li::before': {
    content: 'counter(step)',
    display: 'inline-grid',
    placeItems: 'center',
    width: 22,
    height: 22,
    mr: 0.75,
    borderRadius: '50%',
    fontSize: '0.75rem',
    fontWeight: 600,
    color: token('accentInk'),
    bgcolor: token('accentSoft'),
  },
} as const;
