/** The verifier of commands. In: the code of a snippet and what it promises; out: what is wrong, with line and fix. */

import type { Shell } from '../../../knowledge';
import { type Facts, loadFacts } from '../facts';
import type { Fault, Promised } from './fault';
import { loadPowerShellParser, type PowerShellParser } from './parse-powershell';
import { verifyPowerShell } from './verify-powershell';
import { verifyPrompt } from './verify-prompt';

export type { Fault, Promised } from './fault';

export interface Verifier {
  readonly facts: Facts;
  readonly parser: PowerShellParser;
  verify(code: string, shell: Shell, promised: Promised): Fault[];
}

export async function loadVerifier(): Promise<Verifier> {
  const [facts, parser] = [loadFacts(), await loadPowerShellParser()];
  return {
    facts,
    parser,
    verify: (code, shell, promised) =>
      shell === 'command-prompt'
        ? verifyPrompt(code, promised, facts)
        : verifyPowerShell(code, promised, { facts, parser }),
  };
}
