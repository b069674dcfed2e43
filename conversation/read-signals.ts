/** Signals → how people call them: `454 4.7.0`, `event 1035`, `KB 916986`. Each once, in the order of the paste. */

import type { Signal } from '../diagnosis';

export function spellSignals(signals: readonly Signal[]): string[] {
  const spelled = signals.map(spell).filter((text) => text !== undefined);
  return [...new Set(spelled)];
}

function spell({ kind, value, wrapper }: Signal): string | undefined {
  switch (kind) {
    case 'code':
      return wrapper === true ? `${value} (only a wrapper around another error)` : value;
    case 'event':
      return `event ${value}`;
    case 'kb':
      return `KB ${value}`;
    case 'build':
      return `version ${value}`;
    case 'exception':
    case 'hresult':
    case 'token':
      return value;
    case 'queue-field':
      return undefined;
  }
}
