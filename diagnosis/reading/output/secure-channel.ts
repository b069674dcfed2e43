/** `nltest /sc_verify`, `Test-ComputerSecureChannel` and `netdom trust /verify` → state of the secure channel. */

import { type Line, lineSpan, type OutputRecord, record } from './output';

/** The label is translated, `Status = 5 0x5 ERROR_ACCESS_DENIED` is not. */
const status = /^(.{0,80}?)(?:Status )?= (\d{1,5}) (0x[0-9a-f]{1,8}) (\w{3,60})\s*$/i;
const notElevated = /^I_NetLogonControl\b/;
const truth = /^(True|False)$/;

export function readSecureChannel(lines: readonly Line[]): OutputRecord[] {
  let lineNumber = 0;
  return lines.flatMap((line) => {
    const text = line.text.trim();
    if (notElevated.test(text)) return [];
    const [, , code, , name] = status.exec(text) ?? [];
    if (code !== undefined) {
      lineNumber += 1;
      return [record('channel-status', lineSpan(line), { code, name, line: lineNumber })];
    }
    const [answer] = truth.exec(text) ?? [];
    return answer === undefined ? [] : [record('answer', lineSpan(line), { value: answer })];
  });
}
