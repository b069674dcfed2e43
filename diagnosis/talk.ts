/** Whether a message is conversation and holds nothing to diagnose. */

/** Words of mail servers and of failures, in the languages people write in; one is enough to take a message seriously. */
const serious =
  /mail|exchange|smtp|queue|warteschlange|outlook|connector|konnektor|server|error|fehler|fail|erreur|cola|correo|courrier|relay|kerberos|transport|stuck|bounce|ndr|database|mta|\bdns\b|exception/i;

export function isTalk(text: string, signals: number): boolean {
  return signals === 0 && text.length < 400 && !serious.test(text);
}
