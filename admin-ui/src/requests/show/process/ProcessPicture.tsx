import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Icon } from '../../../components/Icon.tsx';
import { useMoments } from '../moments.ts';
import { PICTURE } from './picture-style.ts';
import { PATH, type Picture, type Step } from './steps.ts';

/**
 * The way of the request with where it stands: a list for those who hear it, a line of stops for those who see it.
 * On a narrow screen only the present stop has its name.
 */
export function ProcessPicture({ picture }: { picture: Picture }) {
  const translate = useTranslate();
  const { ended, suspended } = picture;
  const shown = ended ? picture.steps.slice(0, PATH.indexOf(ended.after) + 1) : picture.steps;
  return (
    <Box component="ol" aria-label={translate('requestPage.process.label')} sx={PICTURE}>
      {shown.map((step) => (
        <StepItem key={step.name} step={step} suspendedSince={isHere(step) ? suspended : null}>
          {step.name === 'in_progress' && picture.reworks > 0 && (
            <span className="loop">
              <span>{translate('requestPage.process.reworks', { smart_count: picture.reworks })}</span>
            </span>
          )}
        </StepItem>
      ))}
      {ended && (
        <li className={`current ended ${ended.how}`} aria-current="step">
          <span className="stop" aria-hidden>
            <Icon name={ended.how === 'merged' ? 'chevronRight' : 'close'} size={13} />
          </span>
          <span className="name">{translate(`requestPage.states.${ended.how}`)}</span>
          <StepTime at={ended.at} />
        </li>
      )}
    </Box>
  );
}

interface StepItemProps {
  step: Step;
  suspendedSince: Picture['suspended'];
  children: ReactNode;
}

function StepItem({ step, suspendedSince, children }: StepItemProps) {
  const translate = useTranslate();
  const current = step.status === 'current';
  return (
    <li
      className={`${step.status}${suspendedSince ? ' suspended' : ''}`}
      {...(current ? { 'aria-current': 'step' as const } : {})}
    >
      <span className="stop" aria-hidden>
        {suspendedSince && <span className="bars" />}
        {step.status === 'done' && <Icon name="check" size={14} />}
      </span>
      <span className="name">
        {suspendedSince
          ? translate('requestPage.process.suspendedAt', {
              step: translate(`requestPage.steps.${step.name}`),
            })
          : translate(`requestPage.steps.${step.name}`)}
        <span className="spoken">, {translate(`requestPage.process.${step.status}`)}</span>
      </span>
      <StepTime at={suspendedSince?.since ?? step.reachedAt} />
      {children}
    </li>
  );
}

function StepTime({ at }: { at: string | null }) {
  const moments = useMoments();
  if (at === null) return null;
  return (
    <time className="time" dateTime={at} title={moments.dateTime(at)}>
      {moments.short(at)}
    </time>
  );
}

const isHere = (step: Step) => step.status === 'current';
