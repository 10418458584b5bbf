import type { Validator } from 'react-admin';
import { readPatronDay } from './draft.ts';
import { readHours } from './hours.ts';

/** Hours that cannot be read are refused before they are sent. */
export const areHours: Validator = (value: unknown) => {
  const read = readHours(typeof value === 'string' ? value : '');
  return typeof read === 'string' ? `resources.calendars.errors.${read}` : undefined;
};

export const isPatronDay: Validator = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' && readPatronDay(value) === null
    ? 'resources.calendars.errors.patronDay'
    : undefined;
