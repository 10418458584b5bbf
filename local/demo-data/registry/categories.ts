import type { SupplierCode } from './suppliers.ts';

export type ContractCode = 'POLI' | 'ARPAE' | 'H24';

/** One entry of a contract's catalogue; `routing`: who is asked, in this order, by supplier or service centre. */
export interface DemoCategory {
  code: string;
  name: string;
  routing: (SupplierCode | { supplier: SupplierCode; centre: string })[];
}

export interface DemoGroup {
  name: string;
  entries: DemoCategory[];
}

const entry = (code: string, name: string, ...routing: DemoCategory['routing']): DemoCategory => ({
  code,
  name,
  routing,
});

export const CATALOGUE: Record<ContractCode, DemoGroup[]> = {
  // R08: the seven groups, and first-level information (R07).
  POLI: [
    {
      name: 'Manutenzione immobili e impianti',
      entries: [
        entry('MAN-ELE', 'Guasto elettrico', 'ELETTRA', 'TECNICI'),
        entry('MAN-IDR', "Perdite d'acqua e impianti idraulici", 'IDROTERM', 'TECNICI'),
        entry('MAN-CLI', 'Riscaldamento e climatizzazione', 'IDROTERM', 'ELETTRA'),
        entry('MAN-ASC', 'Ascensori e montacarichi', 'ELETTRA'),
        entry('MAN-SER', 'Serramenti, porte e serrature', 'EDILNOVA', 'TECNICI'),
        entry('MAN-EDI', 'Opere murarie e tinteggiature', 'EDILNOVA'),
      ],
    },
    {
      name: 'Pulizie e gestione rifiuti',
      entries: [
        entry('PUL-STR', 'Pulizia straordinaria', 'NITIDA'),
        entry('PUL-AUL', 'Pulizia di aule e servizi igienici', 'NITIDA'),
        entry('RIF-ING', 'Ritiro di rifiuti ingombranti', 'NITIDA', 'TRASLO'),
        entry('RIF-LAB', 'Rifiuti speciali di laboratorio', 'NITIDA'),
      ],
    },
    {
      name: 'Traslochi e facchinaggio',
      entries: [
        entry('TRA-UFF', 'Trasloco di uffici', 'TRASLO'),
        entry('TRA-ARR', 'Movimentazione di arredi e attrezzature', 'TRASLO', 'TECNICI'),
        entry('TRA-EVE', 'Allestimento di aule per eventi', 'TRASLO'),
      ],
    },
    {
      name: 'Ristorazione e buoni pasto',
      entries: [
        entry('RIS-MEN', 'Servizio mensa', 'RISTORA'),
        entry('RIS-BUO', 'Attivazione e distribuzione dei buoni pasto', 'RISTORA'),
        entry('RIS-CAR', 'Tessera buoni pasto smarrita', 'RISTORA'),
      ],
    },
    {
      name: 'Badge e controllo accessi',
      entries: [
        entry('BAD-EMI', 'Rilascio del badge', 'TECNICI'),
        entry('BAD-SMA', 'Badge smarrito o guasto', 'TECNICI'),
        entry('BAD-VAR', 'Varco che non si apre', 'ELETTRA', 'TECNICI'),
      ],
    },
    {
      name: 'Segnaletica interna',
      entries: [
        entry('SEG-TAR', 'Aggiornamento di targhe e indicazioni', 'EDILNOVA'),
        entry('SEG-EME', 'Segnaletica di emergenza', 'EDILNOVA'),
      ],
    },
    {
      name: 'Materiali di consumo',
      entries: [
        entry('CON-TON', 'Toner e carta', 'TECNICI'),
        entry('CON-CAN', 'Cancelleria', 'TECNICI'),
        entry('CON-IGI', 'Materiale igienico', 'NITIDA'),
      ],
    },
    { name: 'Informazioni', entries: [entry('INF-GEN', 'Informazioni generali')] },
  ],
  // R20–R24.
  ARPAE: [
    {
      name: 'Prenotazione interventi',
      entries: [
        entry('VEI-MEC', 'Meccanica', { supplier: 'ADRIATICA', centre: 'ADR-BO' }, 'GOMMEPO'),
        entry('VEI-CAR', 'Carrozzeria', { supplier: 'CARREMILIA', centre: 'CAR-MO' }),
        entry('VEI-PNE', 'Pneumatici', { supplier: 'GOMMEPO', centre: 'GOM-FE' }, 'ADRIATICA'),
        entry('VEI-TAG', 'Tagliando e revisione', 'ADRIATICA'),
        entry('VEI-SOC', 'Soccorso stradale', 'ADRIATICA', 'CARREMILIA'),
      ],
    },
    {
      // R38.
      name: 'Manutenzione apparecchiature',
      entries: [entry('MAN-APP', 'Personal computer e strumenti di bordo', 'BORDOTEC')],
    },
    { name: 'Preventivi', entries: [entry('PRE-CHI', 'Chiarimenti e assistenza sui preventivi')] },
    {
      name: 'Informazioni',
      entries: [
        entry('INF-AMM', 'Informazioni amministrative'),
        entry('INF-OPE', 'Informazioni operative'),
        entry('INF-CEN', 'Centri di assistenza sul territorio'),
        entry('INF-ALT', 'Altre informazioni'),
      ],
    },
  ],
  // R27–R33.
  H24: [
    {
      name: 'Segnalazioni e richieste di intervento',
      entries: [
        entry('ASC-EME', 'Emergenza ascensore', 'ASCENSORI', 'SQUADRE'),
        entry('IDR-PER', "Perdita d'acqua", 'SQUADRE', 'TERMOCASA'),
        entry('ELE-GUA', 'Guasto elettrico alle parti comuni', 'SQUADRE'),
        entry('RIS-CAL', 'Riscaldamento e acqua calda', 'TERMOCASA', 'SQUADRE'),
        entry('EDI-PER', 'Pericolo per caduta di intonaco o tegole', 'SQUADRE'),
      ],
    },
    { name: 'Ordini di intervento', entries: [entry('ORD-DEC', 'Ordine del DEC', 'SQUADRE', 'TERMOCASA')] },
    {
      name: 'Informazioni e chiarimenti',
      entries: [
        entry('INF-AVA', 'Stato di avanzamento di un intervento'),
        entry('INF-SER', 'Servizi e contratto'),
      ],
    },
    { name: 'Help desk', entries: [entry('HLP-USO', "Uso del call center e dell'applicazione")] },
    { name: 'Reclami e solleciti', entries: [entry('REC-GEN', 'Reclamo')] },
  ],
};
