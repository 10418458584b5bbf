import type { ContractCode } from './calendars.ts';

/** `by`: played by the demo supplier's program, or by people, who work by e-mail and on their page. */
type Row = readonly [ContractCode, code: string, name: string, phone: string, by: 'program' | 'people'];

const ROWS = [
  ['POLI', 'TECNICI', 'Squadra tecnica di Ateneo', '+390200000201', 'people'],
  ['POLI', 'IDROTERM', 'Idroterm Lombarda S.r.l.', '+390200000202', 'program'],
  ['POLI', 'ELETTRA', 'Elettra Impianti S.r.l.', '+390200000203', 'program'],
  ['POLI', 'NITIDA', 'Nitida Servizi Soc. Coop.', '+390200000204', 'program'],
  ['POLI', 'EDILNOVA', 'Edilnova Manutenzioni S.r.l.', '+390200000205', 'people'],
  ['POLI', 'TRASLO', 'Traslochi Ambrosiani S.r.l.', '+390200000206', 'program'],
  ['POLI', 'RISTORA', 'Ristora Campus S.p.A.', '+390200000207', 'people'],
  ['ARPAE', 'ADRIATICA', 'Officine Adriatica S.r.l.', '+390510000211', 'program'],
  ['ARPAE', 'CARREMILIA', 'Carrozzerie Emilia S.n.c.', '+390590000212', 'people'],
  ['ARPAE', 'GOMMEPO', 'Gomme Po S.r.l.', '+390532000213', 'program'],
  ['ARPAE', 'BORDOTEC', 'Bordotec Informatica S.r.l.', '+390510000214', 'people'],
  ['H24', 'SQUADRE', 'Squadre di pronto intervento', '+390510000221', 'program'],
  ['H24', 'ASCENSORI', 'Ascensori Padani S.p.A.', '+390510000222', 'people'],
  ['H24', 'TERMOCASA', 'Termocasa Emilia S.r.l.', '+390510000223', 'program'],
] as const satisfies readonly Row[];

export type SupplierCode = (typeof ROWS)[number][1];

/** The administrations' own teams. */
const INTERNAL: readonly SupplierCode[] = ['TECNICI', 'SQUADRE'];

export const SUPPLIERS = ROWS.map(([contract, code, name, phone, by]) => ({
  ...{ contract, code, name, phone, by },
  kind: INTERNAL.includes(code) ? ('internal' as const) : ('external' as const),
}));

type Place = [SupplierCode, name: string, address: string, municipality: string, province: string];

const CENTRE_ROWS: Record<string, { place: Place; services: string[] }> = {
  'ADR-BO': {
    place: ['ADRIATICA', 'Officina di Bologna', 'Via del Lavoro 210', 'Bologna', 'BO'],
    services: ['meccanica', 'revisioni', 'pneumatici'],
  },
  'ADR-RA': {
    place: ['ADRIATICA', 'Officina di Ravenna', 'Via delle Industrie 45', 'Ravenna', 'RA'],
    services: ['meccanica', 'revisioni'],
  },
  'ADR-RN': {
    place: ['ADRIATICA', 'Officina di Rimini', 'Via della Fiera 18', 'Rimini', 'RN'],
    services: ['meccanica', 'soccorso stradale'],
  },
  'CAR-MO': {
    place: ['CARREMILIA', 'Carrozzeria di Modena', 'Via dei Carrozzai 7', 'Modena', 'MO'],
    services: ['carrozzeria'],
  },
  'CAR-RE': {
    place: ['CARREMILIA', 'Carrozzeria di Reggio Emilia', 'Via del Tricolore 92', 'Reggio Emilia', 'RE'],
    services: ['carrozzeria', 'cristalli'],
  },
  'GOM-FE': {
    place: ['GOMMEPO', 'Centro gomme di Ferrara', 'Via Bologna 310', 'Ferrara', 'FE'],
    services: ['pneumatici', 'assetto'],
  },
  'GOM-PC': {
    place: ['GOMMEPO', 'Centro gomme di Piacenza', 'Strada della Torre 5', 'Piacenza', 'PC'],
    services: ['pneumatici'],
  },
};

/** Centres on the territory (R23). */
export const CENTRES = Object.entries(CENTRE_ROWS).map(([code, { place, services }]) => {
  const [supplier, name, address, municipality, province] = place;
  return { code, supplier, name, address, municipality, province, services };
});
