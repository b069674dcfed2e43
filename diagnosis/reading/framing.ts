/** Where a message begins and ends when greeting and request are left out: they say nothing of the error. */

import type { Span } from './reading';

const greeting =
  /^[ \n]{0,40}(?:fyi|hi|hiya|hey|hello|dear|(?:good )?(?:morning|afternoon|evening)|hallo|moin|servus|guten (?:morgen|tag|abend)|bonjour|bonsoir|salut|hola|buenos d[ií]as|buenas tardes|ciao|buongiorno|ol[aá]|bom dia|goedemorgen|dag|cześć|dzień dobry|こんにちは)(?![\p{L}\p{N}'-])(?:[ ]{1,3}(?:all|both|folks|everyone|everybody|guys|team|there|zusammen|leute|kollegen|allen|[àa] tous|tout le monde|a todos|equipo|a tutti|a todos|pessoal|wszystkim)(?!\p{L}))?[ \n]{0,40}[,.!:;-]{0,3}[ \n]{0,40}/iu;

const request =
  /(?<![\p{L}\p{N}])(?:(?:does )?(?:any(?:one|body) )?(?:(?:have|has|got) )?(?:any|an) (?:ideas?|clues?|hints?|thoughts|suggestions)|what does (?:this|that|it) mean|what is (?:this|that) about|(?:can|could) (?:anyone|anybody|someone|somebody|you) (?:please )?(?:help|assist|advise)(?: me| us)?|(?:please|pls|plz) (?:help|advise|assist)(?: me| us)?|help(?: please| pls)?|(?:many )?thanks(?: a lot| in advance| for your help)?|thank you(?: very much| in advance)?|thx|cheers|(?:kind|best|warm)? ?regards|(?:hat )?(?:jemand|wer) (?:eine )?idee(?:n)?|was bedeutet das|was hei(?:ß|ss)t das|(?:vielen )?dank(?:e)?(?: im voraus)?|(?:viele|mit freundlichen) gr(?:ü|ue)(?:ß|ss)en?|une id[ée]e|des id[ée]es|merci(?: d'avance)?|alguna idea|(?:muchas )?gracias|qualche idea|grazie(?: mille)?|alguma ideia|obrigad[oa]|enig idee|bedankt|jakieś pomysły|dzięki)$/iu;

/** No greeting and no request is longer. */
const reach = 120;
/** `Kind regards, Alex` */
const signature = /, ?\p{L}{2,20}$/u;
/** `any idea? thanks` are two. */
const mostRequests = 3;
/** What is left has to be able to name an error. */
const leastLeft = 8;

export function withoutFraming(text: string): Span {
  const start = greeting.exec(text.slice(0, reach))?.[0].length ?? 0;
  let end = text.length;
  for (let count = 0; count < mostRequests; count += 1) {
    const from = Math.max(start, end - reach);
    const tail = text.slice(from, beforeSigns(text, end));
    const found = request.exec(tail) ?? request.exec(tail.replace(signature, ''));
    if (found === null) break;
    end = from + found.index;
  }
  return end - start < leastLeft ? [0, text.length] : [start, end];
}

function beforeSigns(text: string, end: number): number {
  let before = end;
  while (before > 0 && ' \n?!.,;:'.includes(text.charAt(before - 1))) before -= 1;
  return before;
}
