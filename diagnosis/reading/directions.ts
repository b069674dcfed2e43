/**
 * Sentences that say where mail goes, `from EX10 (10.0.0.5) to the new 2016 server`: what stands at both ends, with its
 * part. An end is an address, a version, or a name that only a machine has; words are no names: `from Monday to Friday`.
 */

import type { EntityRole } from '../../knowledge';
import { endOf, type NamedEnd } from './named-end';
import type { Entity } from './reading';
import { type Word, wordsBefore, wordsBehind } from './words-around';

/** What stands between both ends. Those of the second row mean it only behind one of `origins`. */
const strong = /^(?:to|into|towards?|nach|naar|vers|hacia|verso|-{1,3}>|={1,2}>|→)$/i;
const between =
  /(?<=\s)(?:to|into|towards?|nach|naar|vers|hacia|verso|zu|zum|auf|an|à|au|al?|para|ao|do|na|and|und|et|y|e|en|i|oraz)(?=\s)|-{1,3}>|={1,2}>|→/giu;
/** Between two names neither of which is said to send. */
const joint = /^(?:and|und|et|y|e|en|i|oraz)$/i;
const pairs = wordSet('between zwischen entre tussen tra fra między');
const origins = wordSet('from von vom de du desde del van da dal z ze aus');

/** Articles, adjectives and nouns that stand beside a name and are none. */
const besideNames = wordSet(
  'the our an my new old other this that exchange exch server servers hub host machine box mailbox edge transport cas serveur servidor serwer serwera ' +
    'der dem den das die unser unserem unseren unserer neu neue neuen neuem alt alte alten altem le la les notre nouveau nouvel ancien vieux el los ' +
    'nuestro nuevo viejo antiguo het een onze nieuwe oude il lo nostro nuovo vecchio os nosso novo antigo nowego starego nowy stary',
);
/** So many of them at most. */
const mostBeside = 4;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** More names are a list, and no sentence. */
const mostNamed = 60;
/** What is said right before a direction, in characters. */
const longestLead = 60;

/** A text without any of these speaks of something else. */
const subject =
  /exchange|mail|smtp|\bndrs?\b|bounce|connect[eo]|conector|konnektor|queue|messages?\b|nachricht|warteschl|courriel|correo|cola\b|wachtrij|bericht|posta|coda|mensage|fila\b|\bhub\b|buz[oó]n|boîte|postf[aä]ch|skrzyn|casell|wiadomo|kolej|poczt|メール|キュー|[45]\d\d [45]\.\d/i;

/** Every name at both ends. Of two sentences that contradict each other, neither tells who plays which part. */
export function readDirections(text: string): Entity[] {
  if (!subject.test(text)) return [];
  const found: Entity[] = [];
  for (const { 0: word, index } of text.matchAll(between)) {
    if (found.length >= mostNamed) break;
    found.push(...readDirection(text, word, index));
  }
  const isContradicted = ({ role, ...one }: Entity): boolean =>
    found.some((other) => isSame(one, other) && other.role !== undefined && other.role !== role);
  const agreed = found.map((one): Entity => {
    const { role: _, ...partless } = one;
    return isContradicted(one) ? partless : one;
  });
  // A name is kept as it is first read: with its part, if it has one.
  return agreed.toSorted((a, b) => Number(a.role === undefined) - Number(b.role === undefined));
}

function isSame(one: Omit<Entity, 'role'>, other: Entity): boolean {
  return one.kind === other.kind && one.value.toLowerCase() === other.value.toLowerCase();
}

function readDirection(text: string, word: string, at: number): Entity[] {
  const before = wordsBefore(text, at);
  const left = leftEnd(before, text);
  const right = rightEnd(wordsBehind(text, at + word.length), text);
  if (left === undefined || right === undefined) return [];
  const origin = before[left.first - 1]?.plain.toLowerCase() ?? '';
  const isPair = joint.test(word);
  if (isPair ? !pairs.has(origin) : !strong.test(word) && !origins.has(origin)) return [];
  const start = before[left.first]?.span[0] ?? at;
  const lead =
    text
      .slice(Math.max(0, start - longestLead), start)
      .split(/[.;\n]/)
      .at(-1) ?? '';
  if (isRange.test(lead)) return [];
  const follows = text.slice(right.end, right.end + 40);
  const hasParts = !isPair && !isMove.test(lead) && !(worksWell.test(follows) && !isNegated.test(follows));
  const named = (ends: readonly NamedEnd[], role: EntityRole): Entity[] =>
    ends.map((end) => ({ ...end, ...(hasParts && { role }), from: 'direction of the mail in the text' }));
  return [...named(left.ends, 'sending'), ...named(right.ends, 'receiving')];
}

/** Mailboxes and roles move from one server to another without any mail going that way. */
const isMove =
  /(?:migrat|migri|upgrad|mov(?:e|ed|ing)|transition|umstell|umstieg|umzug|umgezogen|wechsel|migra|actualiz|aggiorn|atualiz|przeno|przej|overstap|verhuis|移行)/i;
const isRange =
  /(?:range|bereich|plage|rango|intervall|bereik|zakres|範囲|scope|subnet)\w{0,3}[^.;\n]{0,16}$/i;
/** `from 2019 to 2013 no problem, but from …` */
const worksWell =
  /^[^.;,\n]{0,24}?(?<!\p{L})(?:fine|ok|okay|works?|working|no problems?|funktioniert|geht|läuft|klappt|fonctionne|marche|passe|funciona|werkt|funziona|działa|sí|arriva|dociera)(?!\p{L})/iu;
const isNegated =
  /^[^.;,\n]{0,30}?(?:\b(?:not|never|no longer|nicht|nie|mehr|keine?|niet|nothing|nichts|niks|nada|rien|pas|non|nie)\b|n't\b|\bno (?!problem)|\bne )/i;

interface Side {
  readonly ends: readonly NamedEnd[];
}

function leftEnd(words: readonly Word[], text: string): (Side & { readonly first: number }) | undefined {
  const brackets = bracketsAt(words, words.length - 1, text);
  let place = (brackets?.opening ?? words.length) - 1;
  while (place > words.length - mostBeside && isBeside(words[place])) place -= 1;
  const end = endOf(words[place]?.plain ?? '', words[place]?.span[0] ?? 0);
  if (end === undefined) return undefined;
  let first = place;
  while (first > place - mostBeside && isBeside(words[first - 1])) first -= 1;
  return { ends: [end, ...(brackets?.ends ?? [])], first };
}

function rightEnd(words: readonly Word[], text: string): (Side & { readonly end: number }) | undefined {
  let place = 0;
  while (place < mostBeside && isBeside(words[place])) place += 1;
  const word = words[place];
  const end = endOf(word?.plain ?? '', word?.span[0] ?? 0);
  if (word === undefined || end === undefined) return undefined;
  const closing = words.findIndex(({ span }, at) => at > place && at <= place + 3 && text[span[1]] === ')');
  const brackets = closing < 0 ? undefined : bracketsAt(words, closing, text);
  if (brackets === undefined || brackets.opening !== place + 1) return { ends: [end], end: word.span[1] };
  return { ends: [end, ...brackets.ends], end: words[closing]?.span[1] ?? word.span[1] };
}

/** `EX10 (Exchange 2010)`: where the brackets that close behind a word begin, and what they name. */
function bracketsAt(
  words: readonly Word[],
  closing: number,
  text: string,
): { readonly opening: number; readonly ends: readonly NamedEnd[] } | undefined {
  if (text[words[closing]?.span[1] ?? -1] !== ')') return undefined;
  const opening = words.findLastIndex(({ span }, at) => at <= closing && text[span[0] - 1] === '(');
  if (opening < 0 || closing - opening > 2) return undefined;
  const inside = words.slice(opening, closing + 1);
  return { opening, ends: inside.flatMap(({ plain, span }) => endOf(plain, span[0]) ?? []) };
}

function isBeside(word: Word | undefined): boolean {
  return word !== undefined && besideNames.has(word.plain.toLowerCase());
}
