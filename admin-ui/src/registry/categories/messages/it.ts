/** The service catalogue in Italian. */
export const categoriesIt = {
  name: 'Voce di catalogo |||| Voci di catalogo',
  new: 'Nuova voce',
  empty: 'Nessuna voce di catalogo',
  invite: 'Le voci dicono che cosa si può chiedere con un contratto e a chi va il lavoro.',
  fields: {
    q: 'Cerca',
    contractId: 'Contratto',
    code: 'Codice',
    name: 'Nome',
    groupName: 'Gruppo',
    routing: 'Fornitori, in ordine',
    active: 'In uso',
  },
  helper: {
    groupName: 'Le voci dello stesso gruppo stanno insieme negli elenchi.',
    active: 'Una voce non attiva non si può scegliere nelle nuove richieste.',
    routing:
      'L’ordine di lavoro va al primo; se rifiuta o non risponde in tempo, passa al successivo. Se nessuno accetta, decide un supervisore.',
  },
  sections: { entry: 'La voce', routing: 'A chi va il lavoro' },
  routing: {
    none: 'Nessun fornitore: ogni richiesta di questa voce dovrà essere affidata a mano.',
    and: 'poi un altro |||| poi altri %{smart_count}',
    supplier: 'Fornitore %{place}',
    centre: 'Centro di assistenza',
    anyCentre: 'Nessuno in particolare',
    add: 'Aggiungi un fornitore',
    contractFirst: 'Scegliete prima il contratto.',
    noneLeft: 'Tutti i fornitori del contratto sono già nell’elenco.',
  },
  paths: { routing_supplierId: 'Fornitore', routing_serviceCentreId: 'Centro di assistenza' },
};
