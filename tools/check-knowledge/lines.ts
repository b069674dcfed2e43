/** The text of a YAML file and the path of a field → the line it stands on, counted from 1. */

import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Scalar,
} from 'yaml';

export interface Lines {
  /**
   * `checks[2].snippets[0].risk`, or the nearest field above it that is there; an item of a list may be named by its
   * id. Without a field: where the text stops being YAML, else the first line. With a row: that line of a text of
   * several lines (`|`), counted from 0.
   */
  lineOf(field: string, row?: number): number;
}

export function findLines(text: string): Lines {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return {
    lineOf(field, row) {
      let at: unknown = document.contents;
      let start = field === '' ? document.errors[0]?.pos[0] : undefined;
      for (const part of partsOf(field)) {
        const found = child(at, part);
        if (found === undefined) break;
        at = found.value;
        start = found.start;
      }
      const first = start === undefined ? 1 : counter.linePos(start).line;
      const isBlock = isScalar(at) && at.type === Scalar.BLOCK_LITERAL;
      return row !== undefined && isBlock ? first + 1 + row : first;
    },
  };
}

function partsOf(field: string): string[] {
  return field.split(/[.[\]]+/).filter((part) => part !== '');
}

interface Found {
  readonly value: unknown;
  /** Of the key of a pair, or of the item of a list. */
  readonly start: number | undefined;
}

function child(parent: unknown, part: string): Found | undefined {
  if (isSeq(parent)) {
    const byPlace = /^\d+$/.test(part) ? parent.items[Number(part)] : undefined;
    const item = byPlace ?? parent.items.find((one) => isMap(one) && one.get('id') === part);
    return isNode(item) ? { value: item, start: item.range?.[0] } : undefined;
  }
  if (!isCollection(parent)) return undefined;
  const pair = parent.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === part);
  return isPair(pair) && isScalar(pair.key) ? { value: pair.value, start: pair.key.range?.[0] } : undefined;
}
