import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { token, tone } from '../../../app/theme/tokens.ts';
import { Panel } from '../../../components/Panel.tsx';
import { useMoments } from '../moments.ts';
import { useRequestPage } from '../page.ts';
import { ProcessPicture } from '../process/ProcessPicture.tsx';
import { drawPicture } from '../process/steps.ts';
import { whatItWaitsFor } from '../process/waiting.ts';

const URGES = { act: tone('warn'), wait: tone('info'), over: tone('neutral') } as const;

/** Where the request stands in its process, and what it waits for, in one sentence. */
export function Standing() {
  const translate = useTranslate();
  const moments = useMoments();
  const { request, timeline, workOrders } = useRequestPage();
  const picture = drawPicture(request.state, timeline);
  const waiting = whatItWaitsFor(
    request,
    workOrders.map((order) => ({
      ...order,
      supplierName: order.supplierName ?? translate('requestPage.actors.supplier'),
    })),
    timeline,
  );
  const said = Object.entries(waiting.instants ?? {}).map(([name, instant]) => [
    name,
    name === 'due' ? moments.due(instant) : moments.near(instant),
  ]);
  const sentence = translate(`requestPage.waiting.${waiting.key}`, {
    ...waiting.names,
    ...waiting.counts,
    documents: (waiting.documents ?? []).map((one) => translate(`requestPage.documents.${one}`)).join(', '),
    ...Object.fromEntries(said),
  });
  const colours = URGES[waiting.urge];
  return (
    <Panel
      title={translate('requestPage.panels.standing')}
      actions={
        picture.cycle > 1 && (
          <Box component="span" sx={{ fontSize: '0.75rem', fontWeight: 560, color: token('warnInk') }}>
            ↻ {translate('requestPage.process.cycle', { cycle: picture.cycle })}
          </Box>
        )
      }
    >
      <ProcessPicture picture={picture} />
      <Box
        component="p"
        role="status"
        sx={{
          m: 0,
          mt: 1.5,
          px: 1.25,
          py: 0.875,
          borderRadius: '8px',
          borderLeft: `3px solid ${colours.strong}`,
          bgcolor: colours.soft,
          color: colours.ink,
          fontWeight: 540,
        }}
      >
        {sentence}
      </Box>
    </Panel>
  );
}
