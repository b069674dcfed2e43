/** The text of a YAML file and the path of a field → the line it stands on, counted from 1. */

import { isCollection, isNode, LineCounter, parseDocument } from 'yaml';

export interface Lines {
  /** `checks[2].snippets[0].risk`, or the nearest field above it that is there. */
  lineOf(field: string): number;
}

export function findLines(text: string): Lines {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, keepSourceTokens: false });
  return {
    lineOf(field) {
      const path = pathOf(field);
      for (let length = path.length; length > 0; length -= 1) {
        const parent = document.getIn(path.slice(0, length - 1), true);
        const key = path[length - 1];
        const place = isCollection(parent) ? startOf(parent, key) : undefined;
        if (place !== undefined) return counter.linePos(place).line;
      }
      return 1;
    },
  };
}

function pathOf(field: string): (string | number)[] {
  return field
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** The key of a pair, or the item of a list. */
function startOf(
  parent: { items: readonly unknown[] },
  key: string | number | undefined,
): number | undefined {
  for (const [place, item] of parent.items.entries()) {
    if (typeof key === 'number' && place === key && isNode(item)) return item.range?.[0];
    const pair = item as { key?: { value?: unknown; range?: readonly number[] } };
    if (typeof key === 'string' && pair.key?.value === key) return pair.key.range?.[0];
  }
  return undefined;
}
