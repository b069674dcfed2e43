/** `typeperf` and the queue list of Exchange System Manager → samples of queues. */

import { type Line, lineSpan, linesSpan, type OutputRecord, record } from './output';

const header = /^"\(PDH-CSV[^"]*"(.*)$/;
const sampleRow = /^"\d\d\/\d\d\/\d{4} [\d:.,]{8,12}"(.*)$/;
const cell = /,"([^"]*)"/g;

export function readCounters(lines: readonly Line[]): OutputRecord[] {
  const head = lines.find(({ text }) => header.test(text));
  const rows = lines.filter(({ text }) => sampleRow.test(text));
  const paths = cellsOf(header.exec(head?.text ?? '')?.[1]);
  const series = paths.map((path, column) => {
    const values = rows.map(({ text }) => cellsOf(sampleRow.exec(text)?.[1])[column]);
    const numbers = values.map((value) =>
      /^-?\d+[.,]\d+$/.test(value ?? '') ? Number(value?.replace(',', '.')) : undefined,
    );
    return record('counter', linesSpan([...(head === undefined ? [] : [head]), ...rows]), {
      path,
      instance: /\(([^()]{1,120})\)\\/.exec(path)?.[1],
      values: numbers.filter((value) => value !== undefined).join(', '),
      lost: numbers.some((value) => value === undefined),
    });
  });
  return [...series, ...managerQueues(lines)];
}

function cellsOf(text = ''): string[] {
  return [...text.matchAll(cell)].map(([, value = '']) => value);
}

/** Name, Protocol, Source, State, Number of Messages, Total Message Size, two times; parted by tabs. */
function managerQueues(lines: readonly Line[]): OutputRecord[] {
  const head = lines.findIndex(
    ({ text }) => /\t/.test(text) && /Protocol|Protokoll|Protocole|Protocolo/i.test(text),
  );
  if (head < 0) return [];
  return lines.slice(head + 1).flatMap((line) => {
    const [name, protocol, source, state, messages] = line.text.split('\t').map((text) => text.trim());
    if (name === undefined || protocol === undefined || name === '') return [];
    return [record('manager-queue', lineSpan(line), { name, protocol, source, state, messages })];
  });
}
