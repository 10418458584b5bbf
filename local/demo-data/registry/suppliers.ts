import type { ContractCode } from './categories.ts';

export interface DemoSupplierRow {
  code: SupplierCode;
  name: string;
  kind: 'internal' | 'external';
  contract: ContractCode;
  /** Played by the demo supplier's program; the others work by e-mail and on their page. */
  program: boolean;
  phone: string;
}

export type SupplierCode =
  | 'TECNICI'
  | 'IDROTERM'
  | 'ELETTRA'
  | 'NITIDA'
  | 'EDILNOVA'
  | 'TRASLO'
  | 'RISTORA'
  | 'ADRIATICA'
  | 'CARREMILIA'
  | 'GOMMEPO'
  | 'BORDOTEC'
  | 'SQUADRE'
  | 'ASCENSORI'
  | 'TERMOCASA';

const row = (
  contract: ContractCode,
  code: SupplierCode,
  name: string,
  program: boolean,
  phone: string,
  kind: DemoSupplierRow['kind'] = 'external',
): DemoSupplierRow => ({ code, name, kind, contract, program, phone });

export const SUPPLIERS: DemoSupplierRow[] = [
  row('POLI', 'TECNICI', 'Squadra tecnica di Ateneo', false, '+390200000201', 'internal'),
  row('POLI', 'IDROTERM', 'Idroterm Lombarda S.r.l.', true, '+390200000202'),
  row('POLI', 'ELETTRA', 'Elettra Impianti S.r.l.', true, '+390200000203'),
  row('POLI', 'NITIDA', 'Nitida Servizi Soc. Coop.', true, '+390200000204'),
  row('POLI', 'EDILNOVA', 'Edilnova Manutenzioni S.r.l.', false, '+390200000205'),
  row('POLI', 'TRASLO', 'Traslochi Ambrosiani S.r.l.', true, '+390200000206'),
  row('POLI', 'RISTORA', 'Ristora Campus S.p.A.', false, '+390200000207'),
  row('ARPAE', 'ADRIATICA', 'Officine Adriatica S.r.l.', true, '+390510000211'),
  row('ARPAE', 'CARREMILIA', 'Carrozzerie Emilia S.n.c.', false, '+390590000212'),
  row('ARPAE', 'GOMMEPO', 'Gomme Po S.r.l.', true, '+390532000213'),
  row('ARPAE', 'BORDOTEC', 'Bordotec Informatica S.r.l.', false, '+390510000214'),
  row('H24', 'SQUADRE', 'Squadre di pronto intervento', true, '+390510000221', 'internal'),
  row('H24', 'ASCENSORI', 'Ascensori Padani S.p.A.', false, '+390510000222'),
  row('H24', 'TERMOCASA', 'Termocasa Emilia S.r.l.', true, '+390510000223'),
];

export interface DemoCentre {
  code: string;
  supplier: SupplierCode;
  name: string;
  address: string;
  municipality: string;
  province: string;
  services: string[];
}

/** Centres on the territory (R23). */
export const CENTRES: DemoCentre[] = [
  centre('ADR-BO', 'ADRIATICA', 'Officina di Bologna', 'Via del Lavoro 210', 'Bologna', 'BO', [
    'meccanica',
    'revisioni',
    'pneumatici',
  ]),
  centre('ADR-RA', 'ADRIATICA', 'Officina di Ravenna', 'Via delle Industrie 45', 'Ravenna', 'RA', [
    'meccanica',
    'revisioni',
  ]),
  centre('ADR-RN', 'ADRIATICA', 'Officina di Rimini', 'Via della Fiera 18', 'Rimini', 'RN', [
    'meccanica',
    'soccorso stradale',
  ]),
  centre('CAR-MO', 'CARREMILIA', 'Carrozzeria di Modena', 'Via dei Carrozzai 7', 'Modena', 'MO', [
    'carrozzeria',
  ]),
  centre(
    'CAR-RE',
    'CARREMILIA',
    'Carrozzeria di Reggio Emilia',
    'Via del Tricolore 92',
    'Reggio Emilia',
    'RE',
    ['carrozzeria', 'cristalli'],
  ),
  centre('GOM-FE', 'GOMMEPO', 'Centro gomme di Ferrara', 'Via Bologna 310', 'Ferrara', 'FE', [
    'pneumatici',
    'assetto',
  ]),
  centre('GOM-PC', 'GOMMEPO', 'Centro gomme di Piacenza', 'Strada della Torre 5', 'Piacenza', 'PC', [
    'pneumatici',
  ]),
];

function centre(
  code: string,
  supplier: SupplierCode,
  name: string,
  address: string,
  municipality: string,
  province: string,
  services: string[],
): DemoCentre {
  return { code, supplier, name, address, municipality, province, services };
}
