import { checkRest, checkSection } from '../../conversation/check-sections';
import { sampleArticle } from '../knowledge/sample-article';

const [offset, zone] = sampleArticle().checks;
if (!offset || !zone) throw new Error('the sample lost a part');
const ways = [
  { steps: ['Look at both clocks.', 'Compare.'] },
  { title: 'Event Viewer', versions: ['2016', '2019', 'SE'] as const, steps: ['Open it.'] },
];
const article = sampleArticle({
  checks: [offset, { ...zone, ways, unclear: ['A blank answer.'], notes: ['Summer time.'] }],
});
const input = { article, known: [], versions: [] };

describe('the card of a check', () => {
  it('says which one of how many it is', () => {
    expect(checkSection({ ...input, check: 'zone' })).toMatchObject({
      title: 'Check 2 of 2: Time zone',
      blocks: [{ kind: 'check', check: { id: 'zone' } }],
    });
  });

  it('leads to its rest where it has one', () => {
    expect(checkSection({ ...input, check: 'zone' })?.rest).toEqual({
      title: 'Rest of this check',
      data: { v: 1, kind: 'section', section: 'check-rest', article: article.id, check: 'zone' },
    });
    expect(checkSection({ ...input, check: 'offset' })).not.toHaveProperty('rest');
  });

  it('is that of the first one when none is named', () => {
    expect(checkSection(input)?.title).toBe('Check 1 of 2: Offset');
  });
});

describe('the rest of a check', () => {
  it('is every way by hand, what decides nothing, and traps', () => {
    expect(checkRest({ ...input, check: 'zone' })).toMatchObject({
      title: 'Rest of check 2: Time zone',
      blocks: [
        { kind: 'heading', text: 'By hand' },
        { kind: 'list', numbered: true, items: [{ title: 'Look at both clocks.' }, { title: 'Compare.' }] },
        { kind: 'heading', text: 'Event Viewer, Exchange 2016 and later' },
        { kind: 'list', numbered: true, items: [{ title: 'Open it.' }] },
        { kind: 'heading', text: 'Decides nothing' },
        { kind: 'list', numbered: false, items: [{ title: 'A blank answer.' }] },
        { kind: 'heading', text: 'Mind' },
        { kind: 'list', numbered: false, items: [{ title: 'Summer time.' }] },
      ],
    });
  });

  it('is said to be nothing where a check has no more', () => {
    expect(checkRest({ ...input, check: 'offset' })?.blocks).toEqual([
      { kind: 'text', text: 'The card of this check says all.' },
    ]);
  });
});
