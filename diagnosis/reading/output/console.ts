/** Text of a console → its lines without prompts, with the commands that were typed at them. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

export interface ConsoleText {
  readonly lines: readonly Line[];
  /** One `command` record for each command that is echoed; field `text`. */
  readonly commands: readonly OutputRecord[];
}

/** `[PS] C:\Windows\system32>`, `PS C:\>`, `C:\>`, `EX10>`, `*Evil-WinRM* PS C:\> `: all before the command. */
const prompt =
  /^\s{0,4}(?:\[[\w.-]{1,40}\](?:: ?)? {0,2}|\(\w{1,20}\) )?(?:(?:PS )?[A-Z]:\\[^<>|"\n]{0,200}>|PS(?: [^<>|"\n]{0,100})?>|[A-Za-z][\w-]{1,30}>)(?:>{0,2}) ?/;

/** A command line that was pasted without its prompt. */
const bareCommand =
  /^\s{0,4}(?:(?:w32tm|repadmin|setspn|nltest|klist|portqry|dsacls|dsquery|cscript|wmic|filever|typeperf|netdom|ipconfig|nslookup|dcdiag|ping|telnet)(?:\.exe)? +["/$*\\\w-][^:]*$|(?:w32tm|repadmin|setspn|nltest|klist|portqry|dsacls|dsquery|wmic|filever|typeperf) +[-/*"(][^\n]*$|datafile where |(?:Get|Test|Set|Retry|Select|Resolve)-[A-Z]\w{2,40}(?: +[-'"|$({][^\n]*)?$|foreach \(|\$\w{1,30} ?=)/;

/** Marks that chat clients put around code. */
const fence = /^\s{0,4}(?:```|~~~)\w{0,20}\s*$/;

export function readConsole(text: string): ConsoleText {
  const lines: Line[] = [];
  const commands: OutputRecord[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    const line: Line = { text: part, start };
    start += part.length + 1;
    if (fence.test(part)) continue;
    const [mark = ''] = prompt.exec(part) ?? [];
    const rest = part.slice(mark.length);
    if (mark !== '' || (bareCommand.test(part) && !/ failed\b|: The term /.test(part))) {
      if (rest.trim() !== '') commands.push(record('command', lineSpan(line), { text: rest.trim() }));
      // A blank line keeps the records before and after it apart.
      lines.push({ text: '', start: line.start });
    } else lines.push(line);
  }
  return { lines, commands };
}
