/** An event as Event Viewer copies it, in any language → source, id, machine, text. */

import { readEventText } from './event-text';
import { type Line, linesSpan, type OutputRecord, record } from './output';

/** Labels of the four fields that decide, in the languages of Windows that people paste most. */
const names: Readonly<Record<string, RegExp>> = {
  id: /^(?:Event ID|Ereignis-?ID|ID de l'événement|Id\. ?del? evento|Id\. de evento|Identificador de evento|ID evento|ID do Evento|Gebeurtenis-id|Identificateur d'événement)$/i,
  source:
    /^(?:Source|Event Source|Quelle|Ereignisquelle|Origen|Origine|Fonte|Bron|Origem|SubmissionSource)$/i,
  machine: /^(?:Computer|Computername|Machine|Ordinateur|Ordenador|Equipo|Computador)$/i,
  level: /^(?:Level|Event Type|Type|Ebene|Niveau|Nivel|Livello|Nível|Typ|Ereignistyp)$/i,
};

export function readEventViewer(lines: readonly Line[]): OutputRecord[] {
  const starts = lines.flatMap(({ text }, place) => (isStart(text) ? [place] : []));
  return starts.flatMap((start, at) => {
    const block = lines.slice(start, starts[at + 1]);
    const fields = new Map<string, string>();
    for (const { text } of block) {
      const at = text.indexOf(':');
      const name = text.slice(0, Math.max(0, at)).trim();
      const known = Object.keys(names).find((key) => names[key]?.test(name));
      if (known !== undefined && !fields.has(known)) fields.set(known, text.slice(at + 1).trim());
    }
    const id = fields.get('id');
    if (id === undefined) return [];
    const message = block.map(({ text }) => text.trim()).join(' ');
    return [
      record('event', linesSpan(block), {
        ...readEventText(message),
        ...Object.fromEntries(fields),
        id,
        message,
      }),
    ];
  });
}

/** The first line of a copied event: log name, event type, or source. */
const firstLabels: ReadonlySet<string> = new Set([
  'log name',
  'protokollname',
  'nom du journal',
  'nombre de registro',
  'nome registro',
  'nome do log',
  'logboeknaam',
  'event type',
  'ereignistyp',
  "type de l'événement",
  'tipo de suceso',
]);

function isStart(text: string): boolean {
  return text.includes(':') && firstLabels.has(text.split(':', 1).join('').trim().toLowerCase());
}
