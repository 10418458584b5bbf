import type { ContractCode } from './calendars.ts';
import type { SupplierCode } from './suppliers.ts';

/** One entry of a contract's catalogue: who is asked, in this order, by supplier or by one of its service centres. */
export type DemoCategory = [
  code: string,
  name: string,
  ...routing: (SupplierCode | { supplier: SupplierCode; centre: string })[],
];

/** The entries of each contract's catalogue by their groups. */
export const CATALOGUE: Record<ContractCode, Record<string, DemoCategory[]>> = {
  // R08: the seven groups, and first-level information (R07).
  POLI: {
    'Manutenzione immobili e impianti': [
      ['MAN-ELE', 'Guasto elettrico', 'ELETTRA', 'TECNICI'],
      ['MAN-IDR', "Perdite d'acqua e impianti idraulici", 'IDROTERM', 'TECNICI'],
      ['MAN-CLI', 'Riscaldamento e climatizzazione', 'IDROTERM', 'ELETTRA'],
      ['MAN-ASC', 'Ascensori e montacarichi', 'ELETTRA'],
      ['MAN-SER', 'Serramenti, porte e serrature', 'EDILNOVA', 'TECNICI'],
      ['MAN-EDI', 'Opere murarie e tinteggiature', 'EDILNOVA'],
    ],
    'Pulizie e gestione rifiuti': [
      ['PUL-STR', 'Pulizia straordinaria', 'NITIDA'],
      ['PUL-AUL', 'Pulizia di aule e servizi igienici', 'NITIDA'],
      ['RIF-ING', 'Ritiro di rifiuti ingombranti', 'NITIDA', 'TRASLO'],
      ['RIF-LAB', 'Rifiuti speciali di laboratorio', 'NITIDA'],
    ],
    'Traslochi e facchinaggio': [
      ['TRA-UFF', 'Trasloco di uffici', 'TRASLO'],
      ['TRA-ARR', 'Movimentazione di arredi e attrezzature', 'TRASLO', 'TECNICI'],
      ['TRA-EVE', 'Allestimento di aule per eventi', 'TRASLO'],
    ],
    'Ristorazione e buoni pasto': [
      ['RIS-MEN', 'Servizio mensa', 'RISTORA'],
      ['RIS-BUO', 'Attivazione e distribuzione dei buoni pasto', 'RISTORA'],
      ['RIS-CAR', 'Tessera buoni pasto smarrita', 'RISTORA'],
    ],
    'Badge e controllo accessi': [
      ['BAD-EMI', 'Rilascio del badge', 'TECNICI'],
      ['BAD-SMA', 'Badge smarrito o guasto', 'TECNICI'],
      ['BAD-VAR', 'Varco che non si apre', 'ELETTRA', 'TECNICI'],
    ],
    'Segnaletica interna': [
      ['SEG-TAR', 'Aggiornamento di targhe e indicazioni', 'EDILNOVA'],
      ['SEG-EME', 'Segnaletica di emergenza', 'EDILNOVA'],
    ],
    'Materiali di consumo': [
      ['CON-TON', 'Toner e carta', 'TECNICI'],
      ['CON-CAN', 'Cancelleria', 'TECNICI'],
      ['CON-IGI', 'Materiale igienico', 'NITIDA'],
    ],
    Informazioni: [['INF-GEN', 'Informazioni generali']],
  },
  // R20–R24.
  ARPAE: {
    'Prenotazione interventi': [
      ['VEI-MEC', 'Meccanica', { supplier: 'ADRIATICA', centre: 'ADR-BO' }, 'GOMMEPO'],
      ['VEI-CAR', 'Carrozzeria', { supplier: 'CARREMILIA', centre: 'CAR-MO' }],
      ['VEI-PNE', 'Pneumatici', { supplier: 'GOMMEPO', centre: 'GOM-FE' }, 'ADRIATICA'],
      ['VEI-TAG', 'Tagliando e revisione', 'ADRIATICA'],
      ['VEI-SOC', 'Soccorso stradale', 'ADRIATICA', 'CARREMILIA'],
    ],
    // R38.
    'Manutenzione apparecchiature': [['MAN-APP', 'Personal computer e strumenti di bordo', 'BORDOTEC']],
    Preventivi: [['PRE-CHI', 'Chiarimenti e assistenza sui preventivi']],
    Informazioni: [
      ['INF-AMM', 'Informazioni amministrative'],
      ['INF-OPE', 'Informazioni operative'],
      ['INF-CEN', 'Centri di assistenza sul territorio'],
      ['INF-ALT', 'Altre informazioni'],
    ],
  },
  // R27–R33.
  H24: {
    'Segnalazioni e richieste di intervento': [
      ['ASC-EME', 'Emergenza ascensore', 'ASCENSORI', 'SQUADRE'],
      ['IDR-PER', "Perdita d'acqua", 'SQUADRE', 'TERMOCASA'],
      ['ELE-GUA', 'Guasto elettrico alle parti comuni', 'SQUADRE'],
      ['RIS-CAL', 'Riscaldamento e acqua calda', 'TERMOCASA', 'SQUADRE'],
      ['EDI-PER', 'Pericolo per caduta di intonaco o tegole', 'SQUADRE'],
    ],
    'Ordini di intervento': [['ORD-DEC', 'Ordine del DEC', 'SQUADRE', 'TERMOCASA']],
    'Informazioni e chiarimenti': [
      ['INF-AVA', 'Stato di avanzamento di un intervento'],
      ['INF-SER', 'Servizi e contratto'],
    ],
    'Help desk': [['HLP-USO', "Uso del call center e dell'applicazione"]],
    'Reclami e solleciti': [['REC-GEN', 'Reclamo']],
  },
};
