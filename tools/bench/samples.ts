/** Short pastes → pastes of one length, as people copy them: an error text between lines of a log. */

import { createRandom, type Random } from './random';

/** A log has one error text in this many characters. */
const errorEvery = 5_000;

export function createSamples(texts: readonly string[], length: number, count: number, seed = 1): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, number) => sample(texts, number, length, random));
}

function sample(texts: readonly string[], number: number, length: number, random: Random): string {
  const errors = Math.max(1, Math.floor(length / errorEvery));
  const parts: string[] = [];
  for (let error = 0; error < errors; error += 1) {
    const text = texts[(number + error * 7) % texts.length] ?? '';
    const room = Math.floor((length - parts.join('\n').length) / (errors - error));
    const lines = logLines(room - text.length, random);
    const at = random.below(lines.length + 1);
    parts.push(...lines.slice(0, at), text.slice(0, room), ...lines.slice(at));
  }
  return parts.join('\n').slice(0, length).padEnd(length, '.');
}

function logLines(length: number, random: Random): string[] {
  const lines: string[] = [];
  for (let room = length; room > 0; room -= (lines.at(-1)?.length ?? 0) + 1) lines.push(logLine(random));
  return lines;
}

/** A line of a protocol log, of message tracking, of a queue listing or of a chat. */
function logLine(random: Random): string {
  const time = `2024-03-${10 + random.below(20)}T0${random.below(10)}:${10 + random.below(50)}:07.${100 + random.below(900)}Z`;
  const server = `EX${10 + random.below(90)}`;
  const address = `10.${random.below(200)}.${random.below(200)}.${1 + random.below(200)}`;
  const session = `08DC${(0x10000000 + random.below(0x6fffffff)).toString(16).toUpperCase()}`;
  return (
    random.pick([
      `${time},${server}\\Default Frontend ${server},${session},${random.below(40)},${address}:25,${address}:${1024 + random.below(60_000)},>,250 2.1.5 Recipient OK,`,
      `${time},${server}\\Default ${server},${session},${random.below(40)},${address}:2525,${address}:${1024 + random.below(60_000)},<,EHLO ${server}.contoso.com,`,
      `${time},${address},${server},${address},${server},,STOREDRIVER,DELIVER,${random.below(1e9)},<${session}@${server}.contoso.com>,user${random.below(999)}@contoso.com`,
      `${server}\\${random.below(99_999)} SmtpDeliveryToMailbox Ready ${random.below(90)} 0 Normal ${random.below(9)} database ${random.below(40)}`,
      `it is the same on ${server} since this morning, nothing was changed there`,
    ]) ?? ''
  );
}
