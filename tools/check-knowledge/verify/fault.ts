/** What is wrong with a command, for its author. */

import type { ExchangeVersion, Risk } from '../../../knowledge';

export interface Fault {
  /** Line of the code, counted from 0. */
  readonly row: number;
  readonly problem: string;
  readonly fix: string;
}

/** What a snippet promises; the verifier holds it to that. */
export interface Promised {
  readonly risk: Risk;
  readonly versions: readonly ExchangeVersion[];
}

const order: readonly Risk[] = ['read-only', 'changes-settings', 'disruptive'];

export function isHigher(one: Risk, other: Risk): boolean {
  return order.indexOf(one) > order.indexOf(other);
}

export function highest(risks: readonly Risk[]): Risk {
  return risks.reduce((most, risk) => (isHigher(risk, most) ? risk : most), 'read-only');
}

/** The fault of a command that does more than its snippet says. */
export function underGraded(command: string, row: number, does: Risk, promised: Risk): Fault[] {
  if (!isHigher(does, promised)) return [];
  return [
    {
      row,
      problem: `"${command}" is graded ${promised} and is ${does}`,
      fix: `Write "risk: ${does}", or a command that only reads`,
    },
  ];
}
