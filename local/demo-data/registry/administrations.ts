/** The administrations of the demo, by their codes. */
export const ADMINISTRATIONS = [
  { code: 'POLI', name: 'Politecnico di Milano', email: 'servizi@poli.example' },
  { code: 'ARPAE', name: 'Arpae Emilia-Romagna', email: 'autoparco@arpae.example' },
  { code: 'CASA', name: 'Azienda Casa Emilia', email: 'patrimonio@casaemilia.example' },
] as const;

export type AdministrationCode = (typeof ADMINISTRATIONS)[number]['code'];
