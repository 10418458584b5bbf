import type { components } from '../../generated/api.d.ts';

type Schemas = components['schemas'];

/** The records of the registry as the API gives them. */
export type Administration = Schemas['Administration'];
export type Asset = Schemas['Asset'];
export type Calendar = Schemas['Calendar'];
export type CalendarYear = Schemas['CalendarYear'];
export type Category = Schemas['Category'];
export type Contract = Schemas['Contract'];
export type DeadlinePreview = Schemas['DeadlinePreview'];
export type Holiday = Schemas['Holiday'];
export type HolidayImportPreview = Schemas['HolidayImportPreview'];
export type HolidayNote = Schemas['HolidayNote'];
export type HolidayYear = Schemas['HolidayYear'];
export type PenaltyClause = Schemas['PenaltyClause'];
export type ServiceCentre = Schemas['ServiceCentre'];
export type Site = Schemas['Site'];
export type Supplier = Schemas['Supplier'];
export type Target = Schemas['Target'];
export type User = Schemas['User'];
