import { renderCard } from '../../cards';
import { compactLists } from '../../cards/compact-lists';
import type { View } from '../../conversation';
import { elementsIn, inSection, sampleOf, shownTexts } from './samples';

const list = (numbered: boolean): View =>
  inSection({
    kind: 'list',
    numbered,
    items: [{ title: 'A point' }, { title: 'Another', text: 'With an explanation.' }],
  });

it('puts the mark in front of the title, and the explanation below', () => {
  const texts = shownTexts(compactLists(renderCard(list(true))));
  expect(texts.slice(-5)).toEqual(['1 ', 'A point', '2 ', 'Another', 'With an explanation.']);
});

it('leaves no column of marks, and every other column as it is', () => {
  const columnsIn = (view: View, compact: boolean): unknown[] => {
    const card = renderCard(view);
    return elementsIn(compact ? compactLists(card) : card).filter(({ type }) => type === 'Column');
  };
  expect(columnsIn(list(false), true)).toEqual([]);
  const answer = sampleOf('answer');
  const kept = columnsIn(answer, true);
  expect(kept.length).toBeGreaterThan(0);
  expect(columnsIn({ ...answer, causes: [] }, false)).toEqual(kept);
});

it('saves a third of the room of a list', () => {
  const items = Array.from({ length: 20 }, () => ({ title: 'A point', text: 'With an explanation.' }));
  const card = renderCard(inSection({ kind: 'list', numbered: false, items }));
  expect(JSON.stringify(compactLists(card)).length).toBeLessThan((JSON.stringify(card).length * 2) / 3);
});

it('comes before anything is left out of a card that is too large', () => {
  const items = Array.from({ length: 38 }, (_, place) => ({ title: `Point ${place}`, text: 'Explained.' }));
  const texts = shownTexts(renderCard(inSection({ kind: 'list', numbered: false, items })));
  expect(texts).toContain('• ');
  expect(texts).toContain('Point 37');
  expect(texts.filter((text) => text.startsWith('Shortened'))).toEqual([]);
});
