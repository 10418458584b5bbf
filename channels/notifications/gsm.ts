/** One message of the GSM 7-bit alphabet holds this many characters; a longer one costs and may arrive in pieces. */
export const SMS_LENGTH = 160;

/** The basic GSM 7-bit alphabet (3GPP TS 23.038) as far as it is text: each of its characters counts once. */
const GSM_TEXT =
  '@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const ALLOWED = new Set(GSM_TEXT);

/** What stands in for characters that the alphabet lacks. */
const STAND_INS: readonly [characters: string, standIn: string][] = [
  ['’‘`', "'"],
  ['“”«»', '"'],
  ['–—', '-'],
  ['…', '...'],
  ['€', 'EUR'],
  ['[{', '('],
  [']}', ')'],
  ['\t', ' '],
];

/** The text in the basic GSM alphabet: accents that it lacks are dropped, what has no stand-in becomes `?`. */
export function toGsm(text: string): string {
  return Array.from(text.normalize('NFC'), gsmCharacter).join('');
}

function gsmCharacter(character: string): string {
  if (ALLOWED.has(character)) return character;
  const standIn = STAND_INS.find(([characters]) => characters.includes(character))?.[1];
  if (standIn !== undefined) return standIn;
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
  return bare !== '' && Array.from(bare).every((part) => ALLOWED.has(part)) ? bare : '?';
}

/**
 * Fits a variable text between fixed ones, so that one message holds the whole; what is too long ends in `...`.
 * @param compose makes the whole message of the variable part
 */
export function fitSms(variable: string, compose: (variable: string) => string): string {
  const text = toGsm(variable.replace(/\s+/g, ' ').trim());
  const room = SMS_LENGTH - toGsm(compose('')).length;
  const fitted = text.length <= room ? text : `${text.slice(0, Math.max(0, room - 3)).trimEnd()}...`;
  return toGsm(compose(fitted)).slice(0, SMS_LENGTH);
}
