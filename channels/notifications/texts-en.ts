import type { it } from './texts-it.ts';
import { fields, placeLabel, priorityLabel } from './wording.ts';

/** As `it`, which says of each what it is for. */
export const en: typeof it = {
  greeting: (name) => `Dear ${name},`,
  closing: 'Kind regards,\nthe contact centre\n\nAutomatic message: please do not reply to this address.',
  requester: {
    confirmed: ({ number, subject, site }) => [
      `Request ${number} registered: ${subject}`,
      `we have registered your request under the number ${number}. We will let you know the outcome.`,
      fields({ Subject: subject, Site: site?.name ?? null }),
      'To send a reminder or add information, please mention this number when you contact us: we will find your request at once.',
    ],
    verificationAsked: ({ number, subject }, link, until) => [
      `Request ${number}: is the work done?`,
      `those who worked on your request ${number} ("${subject}") say that it is done. Please tell us whether it really is:`,
      link,
      `If something is not right, the work will be done again. Without an answer by ${until} we will take it as done.`,
    ],
    resolved: ({ number, subject }, link) => [
      `Request ${number} resolved: how did it go?`,
      `your request ${number} ("${subject}") has been resolved.`,
      'Please tell us how satisfied you are, from 1 (completely dissatisfied) to 6 (completely satisfied). It takes a few seconds:',
      link,
      'If something is not right, say so in the survey: everyone who scores 1 or 2 is contacted again.',
    ],
    surveyReminder: ({ number, subject }, link) => [
      `Request ${number}: we would like your opinion`,
      `we have not yet heard what you think of how request ${number} ("${subject}") was handled. You can tell us here:`,
      link,
      'We will not remind you again.',
    ],
    note: ({ number, subject }, note) => [
      `Request ${number}: update`,
      `there is an update on your request ${number} ("${subject}"):`,
      note,
    ],
    cancelled: ({ number, subject }) => [
      `Request ${number} cancelled`,
      `your request ${number} ("${subject}") has been cancelled.`,
      'If you think this is a mistake, please contact us and mention this number.',
    ],
  },
  staff: {
    deadlineBreached: (target, due) => [
      `Deadline missed (${target})`,
      `the deadline for ${target} has passed: it was ${due}.`,
    ],
    deadlineEscalated: (target, level) => [
      `Escalation, level ${level} (${target})`,
      `the deadline for ${target} was not met and the request is brought to your attention (escalation, level ${level}).`,
    ],
    deadlineUnplannable: (what, closedFrom, byHand) => {
      const why = closedFrom ? `never opens again after ${closedFrom}` : 'does not open for long enough';
      const or = byHand ? ', or the deadline set by hand' : '';
      return [
        'Deadline that cannot be computed',
        `it is not possible to compute ${what}: the contract's calendar ${why}. The request goes on, but time alone will warn of nothing. The calendar has to be corrected (it is computed again at the next step of the request: a note will do)${or}.`,
      ];
    },
    routingExhausted: () => [
      'No supplier available',
      'none of the suppliers for this catalogue entry took the job: one has to be chosen by hand.',
    ],
    recontactDue: (score, due) => [
      'Requester to be contacted',
      `the requester scored ${score} out of 6 and is to be contacted again${due ? ` by ${due}` : ''}.`,
    ],
    recontactOverdue: () => [
      'Recontact overdue',
      'the time for contacting the unsatisfied requester has passed and nobody has closed the recontact.',
    ],
  },
  unplanned: {
    clock: (target) => `the deadline for ${target}`,
    offer: 'the end of the offer to the supplier',
    recontact: 'the time for contacting the requester',
  },
  aboutRequest: (sentence, request, link) => [
    `Request ${request.number} (contract ${request.contractCode}): ${sentence}`,
    fields({
      Subject: request.subject,
      'Catalogue entry': request.categoryName,
      Priority: priorityLabel(request.priority),
      Site: placeLabel(request.site),
      'Assigned to': request.assignee?.name ?? 'nobody',
    }),
    `Open the request: ${link}`,
  ],
};
