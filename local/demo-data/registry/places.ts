/** The administrations of the demo, and what belongs to them. */
export const ADMINISTRATIONS = [
  { code: 'POLI', name: 'Politecnico di Milano', email: 'servizi@poli.example' },
  { code: 'ARPAE', name: 'Arpae Emilia-Romagna', email: 'autoparco@arpae.example' },
  { code: 'CASA', name: 'Azienda Casa Emilia', email: 'patrimonio@casaemilia.example' },
] as const;

export type AdministrationCode = (typeof ADMINISTRATIONS)[number]['code'];

const SITE_ROWS: [AdministrationCode, code: string, name: string, address: string][] = [
  ['POLI', 'ED-1', 'Edificio 1, Rettorato', 'Piazza Leonardo da Vinci 32, Milano'],
  ['POLI', 'ED-3', 'Edificio 3, Aule', 'Piazza Leonardo da Vinci 32, Milano'],
  ['POLI', 'ED-11', 'Edificio 11, Architettura', 'Via Ampère 2, Milano'],
  ['POLI', 'ED-13', 'Edificio 13, Trifoglio', 'Via Bonardi 9, Milano'],
  ['POLI', 'BL-27', 'Bovisa, Edificio B27', 'Via La Masa 1, Milano'],
  ['POLI', 'BL-12', 'Bovisa, Laboratori B12', 'Via La Masa 34, Milano'],
  ['ARPAE', 'BO-PO', 'Autoparco di Bologna', 'Via Po 5, Bologna'],
  ['ARPAE', 'RA', 'Sede di Ravenna', 'Via Alberoni 17, Ravenna'],
  ['ARPAE', 'FE', 'Sede di Ferrara', 'Via Bologna 534, Ferrara'],
  ['CASA', 'TIGLI-4', 'Condominio Tigli 4', 'Via dei Tigli 4, Bologna'],
  ['CASA', 'TIGLI-6', 'Condominio Tigli 6', 'Via dei Tigli 6, Bologna'],
  ['CASA', 'MULINO', 'Complesso Il Mulino', 'Via del Mulino 21, Imola'],
  ['CASA', 'STAZ-9', 'Palazzina Stazione', 'Viale della Stazione 9, Budrio'],
];

export const SITES = SITE_ROWS.map(([administration, code, name, address]) => ({
  ...{ administration, code, name, address },
}));

const ASSET_ROWS: [AdministrationCode, site: string, code: string, name: string, kind: string][] = [
  ['POLI', 'ED-3', 'ASC-ED3-01', 'Ascensore A, Edificio 3', 'ascensore'],
  ['POLI', 'ED-13', 'UTA-ED13-02', 'Unità di trattamento aria 2, Trifoglio', 'climatizzazione'],
  ['POLI', 'BL-27', 'VAR-BL27-01', 'Varco principale B27', 'controllo accessi'],
  ['ARPAE', 'BO-PO', 'ARP-014', 'Fiat Panda, flotta 014', 'veicolo'],
  ['ARPAE', 'BO-PO', 'ARP-022', 'Fiat Doblò, flotta 022', 'veicolo'],
  ['ARPAE', 'RA', 'ARP-031', 'Dacia Duster, flotta 031', 'veicolo'],
  ['ARPAE', 'FE', 'ARP-045', 'Ford Transit laboratorio mobile, flotta 045', 'veicolo'],
  ['CASA', 'TIGLI-4', 'ASC-T4', 'Ascensore Tigli 4', 'ascensore'],
  ['CASA', 'MULINO', 'CT-MULINO', 'Centrale termica Il Mulino', 'riscaldamento'],
];

export const ASSETS = ASSET_ROWS.map(([administration, site, code, name, kind]) => ({
  ...{ administration, site, code, name, kind },
}));
