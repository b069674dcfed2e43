/** Where events stand in a text, in the languages of Windows and in every form that Windows prints → their ids. */

import { buildPattern } from './build-pattern';
import type { Span } from './reading';

export interface EventId {
  readonly value: string;
  readonly span: Span;
}

interface Form {
  /** Group 1 is the number. */
  readonly pattern: RegExp;
  readonly value: (match: RegExpExecArray) => string | undefined;
}

const level =
  '(?:Error|Warning|Information|Critical|Fehler|Warnung|Informationen|Kritisch|Erreur|Avertissement|Advertencia|Información|Errore|Avviso|Fout|Waarschuwing|Erro|Aviso|Błąd|Ostrzeżenie|エラー|警告|情報|错误)';

const forms: readonly Form[] = [
  {
    pattern:
      /(?:event ?ids?|\bevents?|ereignis-?id|ereigniskennung|ereignis|id\.? de evento|id\.? del evento|id\.? evento|id\.? do evento|\bevento|identificação do evento|id dell'evento|id de l'(?:événement|evenement)|id d'événement|n° d'événement|événement|gebeurtenis-?id|gebeurtenis|identyfikator zdarzenia|zdarzenie|zdarzenia|イベント ?id|事件 ?id)(?: number| code| nr\.?| id)?(?: qualifiers="?\d{0,5}"?)?[\s:=#>"]{1,18}(\d{2,5})/gi,
    value: eventId,
  },
  { pattern: /^(?:event)?id[ \t]*:[ \t]*(\d{3,5})[ \t]*$/gim, value: eventId },
  { pattern: /\bMSExchange[A-Za-z]{1,40}(?: event)?(?:[ ,:;#(]{1,3}|\t)(\d{3,5})/g, value: eventId },
  // A row that names the source behind the id.
  { pattern: /(?<=[,;\t]"?)(\d{3,5})(?="?[,;\t]"?MSExchange)/g, value: eventId },
  {
    // A row of `Get-WinEvent`: time, id, level.
    pattern: buildPattern(
      `\\d[:.]\\d\\d(?: [AaPp]\\.?[Mm]\\.?)?[ \\t]{1,30}(\\d{1,5})(?=[ \\t]{1,20}${level}(?!\\p{L}))`,
      'gu',
    ),
    value: eventId,
  },
  {
    // A row of `Get-EventLog`, and its list: the low half of the instance is the id.
    pattern: /(?:\bMSExchange[A-Za-z]{1,40}|^InstanceI[dD])[ \t]{0,20}[: \t][ \t]{0,20}(\d{8,10})(?!\d)/gm,
    value: ([, instance]) => String(Number(instance) & 0xffff),
  },
  {
    // The whole question: `what is error 1035?`
    pattern:
      /^[^\n]{0,48}?(?:^|[\s"'(])(?:error|err|fehler|erreur|errore|erro|fout|błąd|エラー)(?: (?:number|no\.?|nr\.?|id))? #?(\d{4})[ \t]?[?.!]{0,3}\s*$/giu,
    value: ({ 0: all, 1: digits, index, input }) =>
      index === 0 && all.length === input.length && !isSystemError(all, Number(digits)) ? digits : undefined,
  },
];

/** In the order in which they stand; one place may be there twice. */
export function* readEventIds(text: string): Generator<EventId> {
  for (const { pattern, value } of forms) {
    for (const match of text.matchAll(pattern)) {
      const id = value(match);
      if (id === undefined) continue;
      const start = match.index + match[0].lastIndexOf(match[1] ?? '');
      yield { value: id, span: [start, start + (match[1] ?? '').length] };
    }
  }
}

/** `MDB:…, Mailbox:…, Event:812` in message tracking counts what happens in a mailbox. */
const isMailboxEvent = /Mailbox: ?[\w-]{1,50}, ?$/i;

/** Event ids have 16 bits; longer numbers behind the word count something else, and numbers with dots are versions. */
function eventId({ 0: found, 1: digits, index, input }: RegExpExecArray): string | undefined {
  const id = Number(digits);
  if (id > 65_535 || /^(?:\d|\.\d)/.test(input.slice(index + found.length, index + found.length + 2)))
    return undefined;
  return isMailboxEvent.test(input.slice(Math.max(0, index - 60), index)) ? undefined : String(id);
}

/** Numbers of Windows itself (winerror.h): services, logon, installer, remote calls. They are no events. */
function isSystemError(sentence: string, id: number): boolean {
  return (
    /(?:system|windows|win32|winsock|socket|installer|msi|rpc|com|sql|ldap) (?:error|fehler|erreur)/i.test(
      sentence,
    ) ||
    [
      [1051, 1079],
      [1300, 1399],
      [1600, 1659],
      [1700, 1799],
    ].some(([from = 0, to = 0]) => from <= id && id <= to)
  );
}
