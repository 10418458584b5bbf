import type { ContactPerson, ContractTerms } from '../../../domain/contract/contract-terms.ts';
import type { MaintenanceClause } from '../../../domain/contract/maintenance.ts';
import type { Target } from '../../../domain/contract/terms.ts';
import type { Priority } from '../../../domain/request/priority.ts';
import type { Channel } from '../../../domain/request/state.ts';
import type { PenaltyClause } from '../../../domain/service-levels/clauses.ts';

import type { ContractCode } from './calendars.ts';
import type { AdministrationCode } from './places.ts';

/** Terms of a demo contract; targets and maintenance of single categories name them by code. */
export interface DemoContract {
  code: ContractCode;
  title: string;
  administration: AdministrationCode;
  cig: string;
  terms: Omit<ContractTerms, 'calendarId' | 'channelCalendars' | 'targets' | 'maintenance'>;
  /** Channels that answer at other hours than those of the contract, by the code of their calendar. */
  channels: { channel: Channel; calendar: ContractCode }[];
  /** What of its catalogue is maintenance, by code; null for none. */
  maintenance: (Omit<MaintenanceClause, 'categoryIds'> & { categories: string[] }) | null;
  targets: (Omit<Target, 'categoryId'> & { category: string | null; categoryGroup?: string })[];
}

/** Of one category or of one group of the catalogue, else of all. */
type For = { category: string } | { group: string } | null;
type TargetRow = [For, Priority, takeCharge: string, response: string, resolution: string];

const OF_THE_YEAR = { ratePerMille: '0.5', base: 'yearly_amount' } as const;

const PENALTIES: PenaltyClause[] = [
  { kind: 'direct_resolution', comparison: 'less_than', thresholdPercent: '75', ...OF_THE_YEAR },
  { kind: 'abandoned_calls', comparison: 'more_than', thresholdPercent: '3', ...OF_THE_YEAR },
];

const AVAILABILITY: PenaltyClause = {
  kind: 'availability_credit',
  base: 'monthly_fee',
  steps: [
    { lessThanPercent: '99.9', creditPercent: '2' },
    { lessThanPercent: '99', creditPercent: '5' },
    { lessThanPercent: '95', creditPercent: '10' },
  ],
};

/** Repair within three working days (R38), the `P3D` of priority 3: 50.00 for each that came late. */
const REPAIRS: PenaltyClause = {
  ...{ kind: 'deadlines_met', target: 'resolution', priority: 3 },
  ...{ comparison: 'less_than', thresholdPercent: '90', amountCents: 5_000, amountPer: 'missed_deadline' },
};

const USUAL = {
  boughtThroughPartner: false,
  warrantyEndsOn: null,
  reopenWindow: 'P15D',
  survey: { window: 'P14D', remindAfter: 'P3D' },
  recontact: { deadline: 'PT8H', attempts: 3 },
  abandonment: { minimumWait: 'PT5S', countTimeouts: true, countKeyExits: false },
} as const;

/** The pages are always there, whenever the telephone is answered. */
const ROUND_THE_CLOCK: DemoContract['channels'] = [
  { channel: 'portal', calendar: 'H24' },
  { channel: 'app', calendar: 'H24' },
];

export const CONTRACTS: DemoContract[] = [
  {
    code: 'POLI',
    title: 'Contact center e servizi logistici e manutentivi di Ateneo',
    administration: 'POLI',
    cig: 'A0B1C2D3E4',
    terms: {
      ...USUAL,
      yearlyAmountCents: 120_000_000,
      monthlyFeeCents: 10_000_000,
      serviceManager: person('Alberto Riva', '+393990000101', 'alberto.riva@contactcenter.example'),
      referents: [
        { ...person('Elena Galli', '+393990000102', 'elena.galli@poli.example'), dec: true },
        { ...person('Pietro Landi', '+393990000103', 'pietro.landi@poli.example'), dec: false },
      ],
      administrativeEmail: 'amministrazione@contactcenter.example',
      pausingReasons: ['waiting_requester', 'waiting_access'],
      pausing: { response: [], resolution: ['waiting_approval'] },
      offerWindow: 'PT30M',
      penaltyClauses: [...PENALTIES, AVAILABILITY],
    },
    channels: ROUND_THE_CLOCK,
    maintenance: null,
    targets: targets([
      [null, 1, 'PT15M', 'PT2H', 'P1D'],
      [null, 2, 'PT30M', 'PT4H', 'P2D'],
      [null, 3, 'PT1H', 'PT8H', 'P3D'],
      [null, 4, 'PT4H', 'P2D', 'P5D'],
      [null, 5, 'P1D', 'P3D', 'P10D'],
      [{ group: 'Traslochi e facchinaggio' }, 1, 'PT15M', 'P1D', 'P2D'],
      [{ group: 'Traslochi e facchinaggio' }, 3, 'PT1H', 'P3D', 'P8D'],
      [{ group: 'Traslochi e facchinaggio' }, 5, 'P1D', 'P5D', 'P15D'],
    ]),
  },
  {
    code: 'ARPAE',
    title: 'Gestione del parco veicoli e contact center dedicato',
    administration: 'ARPAE',
    cig: 'B1C2D3E4F5',
    terms: {
      ...USUAL,
      yearlyAmountCents: 36_000_000,
      monthlyFeeCents: 3_000_000,
      // R25.
      serviceManager: person('Silvia Marchetti', '+393990000111', 'silvia.marchetti@flotte.example'),
      referents: [
        { ...person('Davide Montanari', '+393990000112', 'davide.montanari@arpae.example'), dec: true },
      ],
      administrativeEmail: 'amministrazione@flotte.example',
      pausingReasons: ['waiting_requester', 'waiting_access', 'waiting_parts', 'waiting_approval'],
      verification: { mode: 'requester', window: 'P3D' },
      offerWindow: 'PT1H',
      penaltyClauses: [...PENALTIES, REPAIRS],
    },
    channels: ROUND_THE_CLOCK,
    maintenance: {
      categories: ['MAN-APP'],
      coversOtherSuppliersHardware: true,
      requiredDocuments: ['acceptance_copy', 'receipted_invoice'],
    },
    targets: targets([
      [{ category: 'MAN-APP' }, 3, 'PT1H', 'P1D', 'P3D'],
      [null, 1, 'PT15M', 'PT2H', 'P1D'],
      [null, 3, 'PT1H', 'P1D', 'P3D'],
      [null, 5, 'PT4H', 'P2D', 'P5D'],
    ]),
  },
  {
    code: 'H24',
    title: 'Pronto intervento sul patrimonio abitativo, numero verde 24 ore su 24',
    administration: 'CASA',
    cig: 'C2D3E4F5A6',
    terms: {
      ...USUAL,
      yearlyAmountCents: 84_000_000,
      monthlyFeeCents: 7_000_000,
      serviceManager: person('Fabio Zanetti', '+393990000121', 'fabio.zanetti@prontocasa.example'),
      referents: [
        { ...person('Ornella Bassi', '+393990000122', 'ornella.bassi@casaemilia.example'), dec: true },
      ],
      administrativeEmail: 'contabilita@prontocasa.example',
      pausingReasons: ['waiting_requester', 'waiting_access'],
      verification: { mode: 'automatic', window: 'P2D' },
      offerWindow: 'PT10M',
      recontact: { deadline: 'PT4H', attempts: 3 },
      penaltyClauses: [...PENALTIES, AVAILABILITY],
    },
    channels: [],
    maintenance: null,
    targets: targets([
      // So short that a visitor sees a deadline pass.
      [{ category: 'ASC-EME' }, 1, 'PT1M', 'PT5M', 'PT1H'],
      [null, 1, 'PT5M', 'PT1H', 'PT4H'],
      [null, 2, 'PT10M', 'PT2H', 'PT8H'],
      [null, 3, 'PT15M', 'PT4H', 'PT24H'],
      [null, 4, 'PT1H', 'PT24H', 'PT72H'],
      [null, 5, 'PT4H', 'PT48H', 'PT120H'],
    ]),
  },
];

function person(name: string, mobile: string, email: string): ContactPerson {
  return { name, mobile, email };
}

function targets(rows: TargetRow[]): DemoContract['targets'] {
  return rows.map(([of, priority, takeCharge, response, resolution]) => ({
    category: of !== null && 'category' in of ? of.category : null,
    ...(of !== null && 'group' in of ? { categoryGroup: of.group } : {}),
    ...{ priority, takeCharge, response, resolution },
  }));
}
