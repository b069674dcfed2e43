/** Every card of every article, as people get them after any of its examples: within the limit, and nothing is lost. */

import { type AdaptiveCard, longestCard, renderCard } from '../../cards';
import {
  type ActionData,
  actionVersion,
  converse,
  createExpertise,
  type Incident,
  type Message,
  type Section,
  sections,
  type View,
} from '../../conversation';
import { type Article, builtInArticles, loadKnowledge, type Snippet } from '../../knowledge';
import { elementsIn, shownTexts } from './samples';

const knowledge = loadKnowledge([builtInArticles]);
const { articles } = knowledge;
const expertise = createExpertise(knowledge);

function send(incident: Incident | undefined, parts: Partial<Message>) {
  const message: Message = {
    id: 'm1',
    kind: 'message',
    text: '',
    addressed: true,
    needsMention: true,
    unread: [],
    thread: 't',
    person: { id: 'dana', name: 'Dana' },
    at: 0,
    ...parts,
  };
  const { incident: after, replies } = converse(incident, message, expertise);
  return { incident: after, views: replies.map(({ view }) => view) };
}

const press = (incident: Incident | undefined, data: ActionData): View[] =>
  send(incident, { action: data }).views;

const ofSection = (article: Article, section: Section, check?: string): ActionData => ({
  v: actionVersion,
  kind: 'section',
  section,
  article: article.id,
  ...(check !== undefined && { check }),
});

/** Every button of a card that leads to another section of the same article, followed to the end. */
function allSections(article: Article, incident?: Incident): View[] {
  const open: ActionData[] = sections.map((section) => ofSection(article, section));
  for (const { id } of article.checks)
    open.push(ofSection(article, 'check', id), ofSection(article, 'check-rest', id));
  const seen = new Set<string>();
  const views: View[] = [];
  for (let data = open.shift(); data !== undefined; data = open.shift()) {
    const key = JSON.stringify(data);
    if (seen.has(key) || data.kind !== 'section') continue;
    seen.add(key);
    for (const view of press(incident, data)) {
      views.push(view);
      if ('buttons' in view) open.push(...view.buttons.map((button) => button.data));
    }
  }
  return views;
}

const isShortened = (card: AdaptiveCard): boolean =>
  shownTexts(card).some((text) => text.startsWith('Shortened to fit'));

interface Drawn {
  readonly view: View;
  readonly card: AdaptiveCard;
}

describe.each(articles.map((article) => [article.id, article] as const))('%s', (_, article) => {
  /** By the buttons alone, as on a card that outlived its incident; and after each example. */
  let forgotten: Drawn[];
  let drawn: Drawn[];

  beforeAll(() => {
    const known = new Map<string, Drawn>();
    const draw = (view: View): Drawn => {
      const key = JSON.stringify(view);
      const one = known.get(key) ?? { view, card: renderCard(view) };
      known.set(key, one);
      return one;
    };
    forgotten = allSections(article).map(draw);
    drawn = article.examples.finds.flatMap((text) => {
      const { incident, views } = send(undefined, { text });
      return [...views, ...allSections(article, incident)].map(draw);
    });
  });

  it('fits into Teams on every card, whichever of its examples was pasted', () => {
    const all = [...forgotten, ...drawn];
    expect(all.length).toBeGreaterThan(article.examples.finds.length * article.checks.length * 2);
    expect(Math.max(...all.map(({ card }) => JSON.stringify(card).length))).toBeLessThanOrEqual(longestCard);
  });

  it('shortens nothing but the cards of checks, and those show every result and the way to the rest', () => {
    for (const { view, card } of [...forgotten, ...drawn].filter((each) => isShortened(each.card))) {
      const [block] = view.kind === 'section' ? view.blocks : [];
      if (block?.kind !== 'check') throw new Error(`${JSON.stringify(view).slice(0, 200)} is shortened`);
      const results = block.check.bad.flatMap(({ looks, means }) => [looks, means]);
      expect(shownTexts(card)).toEqual(expect.arrayContaining(results));
      const buttons = elementsIn(card.actions).map(({ title }) => title);
      expect(buttons).toEqual(expect.arrayContaining(['Rest of this check', 'Commands']));
    }
  });

  it('keeps every part of a check within reach of its buttons', () => {
    const texts = new Set(forgotten.flatMap(({ card }) => shownTexts(card)));
    const codes = new Set(
      forgotten.flatMap(({ card }) => elementsIn(card).map(({ codeSnippet }) => codeSnippet)),
    );
    for (const check of article.checks) {
      const parts = [
        ...[check.question, check.good],
        ...check.bad.flatMap(({ looks, means }) => [looks, means]),
        ...(check.ways ?? []).flatMap(({ steps }) => steps),
        ...[...(check.unclear ?? []), ...(check.notes ?? [])],
      ];
      expect(parts.filter((text) => !texts.has(text.trim()))).toEqual([]);
      expect(check.snippets.flatMap(unfilledForms).filter((code) => !codes.has(code))).toEqual([]);
    }
  });
});

/** The code of each form as it stands while no name is known. */
function unfilledForms({ forms, parameters = [] }: Snippet): string[] {
  return forms.map(({ code }) =>
    parameters.reduce(
      (text, { name, placeholder }) => text.replaceAll(`{{${name}}}`, `<${placeholder}>`),
      code.trimEnd(),
    ),
  );
}
