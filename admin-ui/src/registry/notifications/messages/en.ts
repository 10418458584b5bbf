import type { notificationsIt } from './it.ts';

/** The notifications in English. */
export const notificationsEn: typeof notificationsIt = {
  name: 'Notification |||| Notifications',
  empty: 'No notification',
  invite: 'E-mails, SMS and webhooks sent for each request stay here, with what became of them.',
  fields: {
    q: 'Search',
    state: 'Outcome',
    event: 'What it says',
    channel: 'Channel',
    to: 'To whom',
    subject: 'Subject',
    text: 'Text',
    attempts: 'Attempts',
    lastError: 'Last error',
    createdAt: 'Made',
    sentAt: 'Sent',
    requestNumber: 'Request',
  },
  sections: { message: 'The message', delivery: 'Delivery' },
  states: { pending: 'Waiting', sent: 'Sent', failed: 'Not delivered', kept: 'Kept' },
  stateWords: {
    pending: 'It goes out as soon as possible.',
    sent: 'It was handed to the channel.',
    failed: 'All attempts were used up without success. Once the cause is put right, it can be tried again.',
    kept: 'No sending service is configured for this channel: the message stays here and was not sent.',
  },
  channels: { email: 'E-mail', sms: 'SMS', webhook: 'Webhook' },
  events: {
    request: {
      received: 'New report to the service manager',
      confirmed: 'Confirmation to the requester',
      verification_asked: 'Verification of the work to the requester',
      resolved: 'Resolved: survey to the requester',
      survey_reminder: 'Reminder of the survey',
      note: 'Note to the requester',
      cancelled: 'Request cancelled',
      deadline_breached: 'Deadline breached',
      deadline_escalated: 'Deadline escalated',
      routing_exhausted: 'No supplier accepted',
      recontact_due: 'Requester to be contacted again',
      recontact_overdue: 'Recontact is late',
    },
    work_order: {
      offered: 'New order to the supplier',
      cancelled: 'Order cancelled',
      note: 'Note to the supplier',
      reminded: 'Reminder to the supplier',
    },
  },
  retry: { label: 'Try again', spoken: 'Try again to send to %{to}', done: 'Trying again to send' },
};
