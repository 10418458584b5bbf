/** Invented people, by the name that the scenarios call them. */
export const PEOPLE = {
  bianchi: person('Federica Bianchi', 'federica.bianchi', '+390200000301'),
  moretti: person('Stefano Moretti', 'stefano.moretti', '+390200000302'),
  rinaldi: person('Prof.ssa Anna Rinaldi', 'anna.rinaldi', '+390200000303'),
  greco: person('Tommaso Greco', 'tommaso.greco', '+390200000304'),
  fontana: person('Marta Fontana', 'marta.fontana', '+390200000305'),
  villa: person('Prof. Giorgio Villa', 'giorgio.villa', '+390200000306'),
  caruso: person('Irene Caruso', 'irene.caruso', '+390200000307'),
  leone: person('Andrea Leone', 'andrea.leone', '+390200000308'),
  farina: person('Beatrice Farina', 'beatrice.farina', '+390200000309'),
  testa: person('Lorenzo Testa', 'lorenzo.testa', '+390200000310'),
  orlandi: person('Camilla Orlandi', 'camilla.orlandi', '+390200000311'),
  messina: person('Nicola Messina', 'nicola.messina', '+390200000312'),
  serra: person('Valentina Serra', 'valentina.serra', '+390510000321'),
  donati: person('Matteo Donati', 'matteo.donati', '+390510000322'),
  guerra: person('Francesca Guerra', 'francesca.guerra', '+390544000323'),
  pellegrini: person('Simone Pellegrini', 'simone.pellegrini', '+390532000324'),
  zani: person('Cristina Zani', 'cristina.zani', '+390510000325'),
  barbieri: person('Giovanni Barbieri', 'giovanni.barbieri', '+390510000326'),
  amato: person('Rosa Amato', 'rosa.amato', '+390510000331'),
  benassi: person('Sergio Benassi', 'sergio.benassi', '+390510000332'),
  vitali: person('Lucia Vitali', 'lucia.vitali', '+390542000333'),
  nanni: person('Ivano Nanni', 'ivano.nanni', '+390510000334'),
  parisi: person('Teresa Parisi', 'teresa.parisi', '+390510000335'),
  bassi: person('Ornella Bassi', 'ornella.bassi', '+390510000336'),
  /** Left a telephone number only: no survey can reach him. */
  ricci: { name: 'Amedeo Ricci', phone: '+390510000337' },
};

function person(name: string, account: string, phone: string) {
  return { name, email: `${account}@utenti.example`, phone };
}
