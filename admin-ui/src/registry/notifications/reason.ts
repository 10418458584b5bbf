import type { useTranslate } from 'react-admin';

/** What the API says of a failed delivery, by the name under which the screen says it. */
const REASONS: readonly [RegExp, string][] = [
  [/answered (\d+)$/, 'answered'],
  [/did not answer in time$/, 'late'],
  [/was not reached$/, 'unreached'],
  [/has no http or https address$|no webhook address or no secret$/, 'unaddressed'],
  [/webhook secret is not valid$/, 'secret'],
  [/none that mail is sent to$/, 'address'],
  [/lost its point before it could be delivered$/, 'expired'],
];

/** Why a message was not delivered, in the person's language; as the API says it where it has no other words. */
export function reasonWords(reason: string, translate: ReturnType<typeof useTranslate>): string {
  return reason
    .split('; ')
    .map((part) => {
      for (const [pattern, name] of REASONS) {
        const found = pattern.exec(part);
        if (found) return translate(`resources.notifications.reasons.${name}`, { status: found[1] ?? '' });
      }
      return part;
    })
    .join('; ');
}
