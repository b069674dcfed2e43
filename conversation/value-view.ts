/** A name that was set → what is now known, and the commands that use it, those that were shown last first. */

import type { Article, EntityRole, ExchangeVersion, Snippet } from '../knowledge';
import { type KnownValue, kindOf } from '../powershell';
import { plainButton, sectionButton } from './buttons';
import { takePage } from './card-room';
import { checkSnippets } from './check-snippets';
import type { GivenValue, Shown } from './incident';
import { shownSnippets } from './shown-snippets';
import { snippetViews } from './snippet-view';
import { valueChoices } from './value-choices';
import { labelOf } from './value-names';
import type { Block, Button, SectionView } from './view';

/** Commands shown at once; the others are a press away. */
const mostSnippets = 3;

export interface ValueInput {
  readonly article: Article;
  readonly set: readonly GivenValue[];
  /** Said in words that leave open which part the name plays. */
  readonly isGuess: boolean;
  readonly shown: Shown | undefined;
  readonly known: readonly KnownValue[];
  readonly versions: readonly ExchangeVersion[];
}

/** The card, and the part of the article that its commands stand in. */
export function valueView(input: ValueInput): { readonly view: SectionView; readonly place?: Shown } {
  const { article, set, isGuess, known, versions } = input;
  const { place, snippets } = neededBy(input);
  const blocks: Block[] = snippets.flatMap((snippet) =>
    snippetViews(snippet, known, versions).map((view) => ({ kind: 'snippet', snippet: view }) as const),
  );
  const [first] = set;
  const view: SectionView = {
    kind: 'section',
    title: set.map(({ kind, role, value }) => `${capital(labelOf(kind, role))}: ${value}`).join(' · '),
    of: article.title,
    blocks: [
      {
        kind: 'text',
        text: `Set by ${first?.by ?? 'you'}. ${blocks.length > 0 ? 'The command with it:' : 'No command of this article asks for it.'}`,
      },
      ...takePage(blocks, 0).page,
      ...(isGuess && first !== undefined ? otherPart(first) : []),
      ...valueChoices(snippets, known, versions),
    ],
    buttons: [
      ...(place === undefined ? [] : [placeButton(place)]),
      sectionButton('Checks', 'checks', article.id),
      sectionButton('Commands', 'commands', article.id),
      ...(place !== undefined ? [plainButton(place)] : []),
    ],
  };
  return { view, ...(place !== undefined && { place }) };
}

interface Needed {
  readonly place?: Shown;
  readonly snippets: readonly Snippet[];
}

/** What was shown last, when it uses the name; else the first check, else the first fix that does. */
function neededBy({ article, set, shown }: ValueInput): Needed {
  const uses = ({ parameters = [] }: Snippet): boolean =>
    parameters.some(({ type, role }) =>
      set.some((one) => kindOf(type) === one.kind && (role === undefined || role === one.role)),
    );
  const wasChange = shown?.section?.includes('change') === true || shown?.section?.startsWith('fix') === true;
  const here = shownSnippets(article, shown).filter(
    (snippet) => uses(snippet) && (wasChange || snippet.risk === 'read-only'),
  );
  if (here.length > 0 && shown !== undefined) return { place: shown, snippets: here.slice(0, mostSnippets) };
  for (const check of article.checks) {
    const { reading, changing } = checkSnippets(check);
    const found = reading.filter(uses);
    if (found.length > 0)
      return {
        place: { section: 'check', article: article.id, check: check.id },
        snippets: found.slice(0, mostSnippets),
      };
    if (changing.some(uses))
      return {
        place: { section: 'check-change', article: article.id, check: check.id },
        snippets: changing.filter((one) => uses(one) && one.risk === 'read-only').slice(0, mostSnippets),
      };
  }
  for (const { id, record, change } of article.fixes) {
    const found = [...record, ...change].filter(uses);
    if (found.length > 0)
      return {
        place: { section: record.some(uses) ? 'fix' : 'fix-change', article: article.id, fix: id },
        snippets: found.filter(({ risk }) => risk === 'read-only').slice(0, mostSnippets),
      };
  }
  return { snippets: [] };
}

function placeButton({ section = 'checks', article, check, fix }: Shown): Button {
  const button = sectionButton(check === undefined ? 'To the fix' : 'To the check', section, article, check);
  return fix === undefined ? button : { ...button, data: { ...button.data, fix } as Button['data'] };
}

/** A machine or an address taken for one end of the delivery may be the other end. */
function otherPart({ kind, role, value }: GivenValue): Block[] {
  const other: EntityRole | undefined =
    role === 'sending' ? 'receiving' : role === 'receiving' ? 'sending' : undefined;
  if (other === undefined) return [];
  return [
    {
      kind: 'text',
      subtle: true,
      text: `If it is the other end, say “the ${labelOf(kind, other)} is ${value}”.`,
    },
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
