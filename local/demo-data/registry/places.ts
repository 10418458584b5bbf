import type { AdministrationCode } from './administrations.ts';

export interface DemoSite {
  administration: AdministrationCode;
  code: string;
  name: string;
  address: string;
}

export interface DemoAsset {
  administration: AdministrationCode;
  code: string;
  site: string | null;
  name: string;
  kind: string;
}

export const SITES: DemoSite[] = [
  {
    administration: 'POLI',
    code: 'ED-1',
    name: 'Edificio 1, Rettorato',
    address: 'Piazza Leonardo da Vinci 32, Milano',
  },
  {
    administration: 'POLI',
    code: 'ED-3',
    name: 'Edificio 3, Aule',
    address: 'Piazza Leonardo da Vinci 32, Milano',
  },
  {
    administration: 'POLI',
    code: 'ED-11',
    name: 'Edificio 11, Architettura',
    address: 'Via Ampère 2, Milano',
  },
  { administration: 'POLI', code: 'ED-13', name: 'Edificio 13, Trifoglio', address: 'Via Bonardi 9, Milano' },
  { administration: 'POLI', code: 'BL-27', name: 'Bovisa, Edificio B27', address: 'Via La Masa 1, Milano' },
  {
    administration: 'POLI',
    code: 'BL-12',
    name: 'Bovisa, Laboratori B12',
    address: 'Via La Masa 34, Milano',
  },
  { administration: 'ARPAE', code: 'BO-PO', name: 'Autoparco di Bologna', address: 'Via Po 5, Bologna' },
  { administration: 'ARPAE', code: 'RA', name: 'Sede di Ravenna', address: 'Via Alberoni 17, Ravenna' },
  { administration: 'ARPAE', code: 'FE', name: 'Sede di Ferrara', address: 'Via Bologna 534, Ferrara' },
  {
    administration: 'CASA',
    code: 'TIGLI-4',
    name: 'Condominio Tigli 4',
    address: 'Via dei Tigli 4, Bologna',
  },
  {
    administration: 'CASA',
    code: 'TIGLI-6',
    name: 'Condominio Tigli 6',
    address: 'Via dei Tigli 6, Bologna',
  },
  {
    administration: 'CASA',
    code: 'MULINO',
    name: 'Complesso Il Mulino',
    address: 'Via del Mulino 21, Imola',
  },
  {
    administration: 'CASA',
    code: 'STAZ-9',
    name: 'Palazzina Stazione',
    address: 'Viale della Stazione 9, Budrio',
  },
];

export const ASSETS: DemoAsset[] = [
  {
    administration: 'POLI',
    code: 'ASC-ED3-01',
    site: 'ED-3',
    name: 'Ascensore A, Edificio 3',
    kind: 'ascensore',
  },
  {
    administration: 'POLI',
    code: 'UTA-ED13-02',
    site: 'ED-13',
    name: 'Unità di trattamento aria 2, Trifoglio',
    kind: 'climatizzazione',
  },
  {
    administration: 'POLI',
    code: 'VAR-BL27-01',
    site: 'BL-27',
    name: 'Varco principale B27',
    kind: 'controllo accessi',
  },
  {
    administration: 'ARPAE',
    code: 'ARP-014',
    site: 'BO-PO',
    name: 'Fiat Panda, flotta 014',
    kind: 'veicolo',
  },
  {
    administration: 'ARPAE',
    code: 'ARP-022',
    site: 'BO-PO',
    name: 'Fiat Doblò, flotta 022',
    kind: 'veicolo',
  },
  { administration: 'ARPAE', code: 'ARP-031', site: 'RA', name: 'Dacia Duster, flotta 031', kind: 'veicolo' },
  {
    administration: 'ARPAE',
    code: 'ARP-045',
    site: 'FE',
    name: 'Ford Transit laboratorio mobile, flotta 045',
    kind: 'veicolo',
  },
  { administration: 'CASA', code: 'ASC-T4', site: 'TIGLI-4', name: 'Ascensore Tigli 4', kind: 'ascensore' },
  {
    administration: 'CASA',
    code: 'CT-MULINO',
    site: 'MULINO',
    name: 'Centrale termica Il Mulino',
    kind: 'riscaldamento',
  },
];
