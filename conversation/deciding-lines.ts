/** Output and what was said about it → the few lines of it that decided, as they stand there. */

import type { Judgement } from '../diagnosis';

/** Lines and characters that one card quotes. */
const most = 4;
const longestLine = 160;
/** A list of a thousand objects is not searched to its end for a line to quote. */
const linesSearched = 2_000;

/** Empty: no line stands for it, as where something is missing. */
export function decidingLines(text: string, { span, says, facts }: Judgement): string[] {
  const place = span === undefined ? text : text.slice(span[0], span[1]);
  const lines = place.split(/\r?\n/, linesSearched).filter((line) => line.trim() !== '');
  if (span !== undefined && lines.length <= most) return lines.map(shown);
  const words = [
    ...Object.values(facts).flat().map(String),
    ...(says.match(/[\p{L}\p{N}][\p{L}\p{N}.\\/:-]{3,}[\p{L}\p{N}]/gu) ?? []),
  ].map((word) => word.toLowerCase());
  const scored = lines.map((line, at) => {
    const lower = line.toLowerCase();
    return { line, at, score: new Set(words.filter((word) => word !== '' && lower.includes(word))).size };
  });
  const best = scored
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.at - other.at)
    .slice(0, most);
  const told = best.length > 0 ? best : span === undefined ? [] : scored.slice(0, 1);
  return told.sort((one, other) => one.at - other.at).map(({ line }) => shown(line));
}

function shown(line: string): string {
  const plain = line.trim().replace(/\s{3,}/g, '  ');
  return plain.length > longestLine ? `${plain.slice(0, longestLine).toWellFormed()}…` : plain;
}
