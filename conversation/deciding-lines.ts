/** Output and what was said about it → the few lines of it that decided, as they stand there. */

import type { Judgement } from '../diagnosis';

/** Lines and characters that one card quotes. */
const most = 4;
const longestLine = 160;
/** A list of a thousand objects is not searched to its end for a line to quote. */
const linesSearched = 2_000;
/** A line with a field that the rule looked at tells more than any number of words. */
const markWeight = 100;

interface Line {
  readonly text: string;
  readonly start: number;
}

/** Empty: no line stands for it, as where something is missing. */
export function decidingLines(text: string, { span, marks = [], says, facts }: Judgement): string[] {
  const lines = linesOf(text, span ?? [0, text.length]);
  if (span !== undefined && lines.length <= most) return lines.map(shown);
  // An error of the shell says it in its first line; the rest tells where.
  if (facts.reason !== undefined) return lines.slice(0, 1).map(shown);
  const words = [
    ...Object.values(facts).flat().map(String),
    ...(says.match(/[\p{L}\p{N}][\p{L}\p{N}.\\/:-]{3,80}[\p{L}\p{N}]/gu) ?? []),
  ].map((word) => word.toLowerCase());
  const scoreOf = ({ text: line, start }: Line): number => {
    const lower = line.toLowerCase();
    const end = start + line.length;
    const isMarked = marks.some(([from, to]) => from < end && to > start);
    return (
      new Set(words.filter((word) => word !== '' && lower.includes(word))).size + (isMarked ? markWeight : 0)
    );
  };
  const scored = lines.map((line, at) => ({ line, at, score: scoreOf(line) }));
  const best = scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.at - other.at)
    .slice(0, most);
  const told = best.length > 0 ? best : span === undefined ? [] : scored.slice(0, 1);
  return told.sort((one, other) => one.at - other.at).map(({ line }) => shown(line));
}

function linesOf(text: string, [from, to]: readonly [number, number]): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (const line of text.slice(from, to).split('\n', linesSearched)) {
    if (line.trim() !== '') lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines;
}

function shown({ text }: Line): string {
  const plain = text.trim().replace(/\s{3,}/g, '  ');
  return plain.length > longestLine ? `${plain.slice(0, longestLine).toWellFormed()}…` : plain;
}
