import type { phoneFormIt } from './it.ts';

/** The telephone form in English. */
export const phoneFormEn: typeof phoneFormIt = {
  phoneForm: {
    title: 'New request',
    aside: 'Who is calling and what can be promised',
    save: 'Register',
    saveAndResolve: 'Register and resolve now',
    fields: {
      phone: 'Telephone number',
      name: 'Caller’s name',
      email: 'E-mail',
      contract: 'Contract',
      category: 'Catalogue entry',
      site: 'Site',
      subject: 'Subject',
      description: 'Description',
      descriptionHint: 'Left empty, the subject stands for it.',
      kind: 'What is asked',
      channel: 'Came by',
      documents: 'Documents presented: nothing is sent without them',
      answer: 'Answer given at once',
      answerHint: 'Needed to resolve at first contact.',
    },
    errors: {
      contract: 'Choose the contract.',
      name: 'Write who is calling.',
      subject: 'Write what is asked, in a few words.',
      categoryToResolve: 'Resolving at once needs the catalogue entry.',
      answer: 'Write the answer that you gave.',
    },
    caller: {
      title: 'Who is calling',
      hint: 'Type the number: somebody who called before shows up here.',
      looking: 'Looking…',
      failed: 'The number cannot be looked up: ask who it is and register all the same.',
      unknown: 'This number has never called before.',
      known: 'Recognised by the number',
      none: 'No open request',
      open: '1 open request |||| %{smart_count} open requests',
      downToList: 'in the number, for their requests',
      due: 'by %{due}',
      remind: 'Reminder',
      complain: 'Complaint',
    },
    reminder: {
      reminder: 'Reminder on %{number}',
      complaint: 'Complaint on %{number}',
    },
    preview: { title: 'If it came now, with priority %{priority}' },
    registered: {
      registered: 'Registered. The number to say is',
      resolved: 'Registered and resolved at first contact. The number to say is',
      reminder: 'Reminder registered on request',
      complaint: 'Complaint registered on request',
      next: 'Next call',
      open: 'Open the request',
      retry: 'Try the rest again',
    },
    stages: {
      create: {
        done: 'The request is registered',
        missing: 'The request is not registered',
        unknown: 'It is not known whether the request is registered',
      },
      qualify: {
        done: 'It is qualified',
        missing: 'It is not qualified yet',
        unknown: 'It is not known whether it is qualified',
      },
      resolve: {
        done: 'It is resolved',
        missing: 'It is not resolved yet',
        unknown: 'It is not known whether it is resolved',
      },
    },
  },
};
