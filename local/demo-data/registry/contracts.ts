import type { ContractTerms } from '../../../domain/contract/contract-terms.ts';
import type { Target } from '../../../domain/contract/terms.ts';
import type { Priority } from '../../../domain/request/priority.ts';
import type { Channel } from '../../../domain/request/state.ts';
import type { PenaltyClause } from '../../../domain/service-levels/clauses.ts';
import type { AdministrationCode } from './administrations.ts';
import type { CalendarCode } from './calendars.ts';
import type { ContractCode } from './categories.ts';

/** Terms of a demo contract; targets of single categories name them by code. */
export interface DemoContract {
  code: ContractCode;
  title: string;
  administration: AdministrationCode;
  cig: string;
  terms: Omit<ContractTerms, 'calendarId' | 'channelCalendars' | 'targets'>;
  /** Channels that answer at other hours than those of the contract, by the code of their calendar. */
  channels: { channel: Channel; calendar: CalendarCode }[];
  targets: (Omit<Target, 'categoryId'> & { category: string | null; categoryGroup?: string })[];
}

type Row = [Priority, takeCharge: string, response: string, resolution: string];

const PENALTIES: PenaltyClause[] = [
  {
    kind: 'direct_resolution',
    comparison: 'less_than',
    thresholdPercent: '75',
    ratePerMille: '0.5',
    base: 'yearly_amount',
  },
  {
    kind: 'abandoned_calls',
    comparison: 'more_than',
    thresholdPercent: '3',
    ratePerMille: '0.5',
    base: 'yearly_amount',
  },
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

const USUAL = {
  boughtThroughPartner: false,
  warrantyEndsOn: null,
  maintenance: null,
  reopenWindow: 'P15D',
  survey: { window: 'P14D', remindAfter: 'P3D' },
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
      serviceManager: {
        name: 'Alberto Riva',
        mobile: '+393990000101',
        email: 'alberto.riva@contactcenter.example',
      },
      referents: [
        { name: 'Elena Galli', mobile: '+393990000102', email: 'elena.galli@poli.example', dec: true },
        { name: 'Pietro Landi', mobile: '+393990000103', email: 'pietro.landi@poli.example', dec: false },
      ],
      administrativeEmail: 'amministrazione@contactcenter.example',
      pausingReasons: ['waiting_requester', 'waiting_access'],
      pausing: { response: [], resolution: ['waiting_approval'] },
      offerWindow: 'PT30M',
      recontact: { deadline: 'PT8H', attempts: 3 },
      penaltyClauses: [...PENALTIES, AVAILABILITY],
    },
    channels: ROUND_THE_CLOCK,
    targets: [
      ...anyCategory([
        [1, 'PT15M', 'PT2H', 'P1D'],
        [2, 'PT30M', 'PT4H', 'P2D'],
        [3, 'PT1H', 'PT8H', 'P3D'],
        [4, 'PT4H', 'P2D', 'P5D'],
        [5, 'P1D', 'P3D', 'P10D'],
      ]),
      ...ofGroup('Traslochi e facchinaggio', [
        [1, 'PT15M', 'P1D', 'P2D'],
        [3, 'PT1H', 'P3D', 'P8D'],
        [5, 'P1D', 'P5D', 'P15D'],
      ]),
    ],
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
      serviceManager: {
        name: 'Silvia Marchetti',
        mobile: '+393990000111',
        email: 'silvia.marchetti@flotte.example',
      },
      referents: [
        {
          name: 'Davide Montanari',
          mobile: '+393990000112',
          email: 'davide.montanari@arpae.example',
          dec: true,
        },
      ],
      administrativeEmail: 'amministrazione@flotte.example',
      pausingReasons: ['waiting_requester', 'waiting_access', 'waiting_parts', 'waiting_approval'],
      verification: { mode: 'requester', window: 'P3D' },
      offerWindow: 'PT1H',
      recontact: { deadline: 'PT8H', attempts: 3 },
      penaltyClauses: PENALTIES,
    },
    channels: ROUND_THE_CLOCK,
    targets: anyCategory([
      [1, 'PT15M', 'PT2H', 'P1D'],
      [3, 'PT1H', 'P1D', 'P3D'],
      [5, 'PT4H', 'P2D', 'P5D'],
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
      serviceManager: {
        name: 'Fabio Zanetti',
        mobile: '+393990000121',
        email: 'fabio.zanetti@prontocasa.example',
      },
      referents: [
        {
          name: 'Ornella Bassi',
          mobile: '+393990000122',
          email: 'ornella.bassi@casaemilia.example',
          dec: true,
        },
      ],
      administrativeEmail: 'contabilita@prontocasa.example',
      pausingReasons: ['waiting_requester', 'waiting_access'],
      verification: { mode: 'automatic', window: 'P2D' },
      offerWindow: 'PT10M',
      recontact: { deadline: 'PT4H', attempts: 3 },
      penaltyClauses: [...PENALTIES, AVAILABILITY],
    },
    channels: [],
    targets: [
      // So short that a visitor sees a deadline pass.
      { category: 'ASC-EME', priority: 1, takeCharge: 'PT1M', response: 'PT5M', resolution: 'PT1H' },
      ...anyCategory([
        [1, 'PT5M', 'PT1H', 'PT4H'],
        [2, 'PT10M', 'PT2H', 'PT8H'],
        [3, 'PT15M', 'PT4H', 'PT24H'],
        [4, 'PT1H', 'PT24H', 'PT72H'],
        [5, 'PT4H', 'PT48H', 'PT120H'],
      ]),
    ],
  },
];

function ofGroup(categoryGroup: string, rows: Row[]): DemoContract['targets'] {
  return anyCategory(rows).map((row) => ({ ...row, categoryGroup }));
}

function anyCategory(rows: Row[]): DemoContract['targets'] {
  return rows.map(([priority, takeCharge, response, resolution]) => ({
    category: null,
    priority,
    takeCharge,
    response,
    resolution,
  }));
}
