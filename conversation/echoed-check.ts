/** Output with the command that printed it → the check of an article which that command belongs to. */

import type { Article, Check } from '../knowledge';

/** Cmdlets, and console tools with the switches that say what they are to do. */
const cmdlet = /\b[A-Z][a-z]{1,20}-[A-Z][A-Za-z]{2,40}\b/g;
const tool = /\b(?:w32tm|nltest|klist|setspn|repadmin|portqry|dsacls)(?: [/-][a-z]\w{0,30}){1,2}/gi;

/** An echo stands above its output. */
const searched = 2_000;

/** The one check that alone has such a command; `undefined`: none, or several have it. */
export function echoedCheck(text: string, { checks }: Article): Check | undefined {
  const head = text.slice(0, searched).toLowerCase().replace(/ {2,}/g, ' ');
  const ownersOf = (command: string): Check[] => checks.filter((check) => commandsOf(check).has(command));
  const named = checks.filter((check) =>
    [...commandsOf(check)].some((command) => head.includes(command) && ownersOf(command).length === 1),
  );
  return named.length === 1 ? named[0] : undefined;
}

function commandsOf({ snippets }: Check): ReadonlySet<string> {
  const code = snippets.flatMap(({ forms }) => forms.map((form) => form.code)).join('\n');
  return new Set(
    [...(code.match(cmdlet) ?? []), ...(code.match(tool) ?? [])].map((one) => one.toLowerCase()),
  );
}

const prompt = /^(?:\[PS\] |PS )?[A-Z]:\\[^>]*>/;
const stream = /^(?:VERBOSE|WARNING|AUSFÜHRLICH|WARNUNG|COMMENTAIRES|AVERTISSEMENT|DETALLADO|ADVERTENCIA) ?:/;
const mostLinesOfTalk = 2;

/** What a console printed, known or not, is no word of a person: “False” or “Lost = 0” books nothing. */
export function looksPrinted(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.length > mostLinesOfTalk || lines.some((line) => prompt.test(line.trimStart()) || stream.test(line))
  );
}
