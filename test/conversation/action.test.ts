import fc from 'fast-check';
import { type Action, actionVersion, parseAction, sections } from '../../conversation';

describe('reading what a button carried', () => {
  it.each(sections)('takes the button of the section %s', (section) => {
    expect(parseAction({ v: actionVersion, kind: 'section', section, article: 'a' })).toEqual({
      kind: 'section',
      section,
      article: 'a',
    });
  });

  it.each<[object, Action]>([
    [
      { kind: 'section', section: 'check', article: 'a', check: 'c' },
      { kind: 'section', section: 'check', article: 'a', check: 'c' },
    ],
    [
      { kind: 'not-this', article: 'a' },
      { kind: 'not-this', article: 'a' },
    ],
    [
      { kind: 'pick', article: 'a' },
      { kind: 'pick', article: 'a' },
    ],
    [{ kind: 'help' }, { kind: 'help' }],
    [{ kind: 'help', text: 'x', more: [1] }, { kind: 'help' }],
  ])('takes %j', (data, action) => {
    expect(parseAction({ v: actionVersion, ...data })).toEqual(action);
  });

  it.each([undefined, null])('takes %s for no button', (value) => {
    expect(parseAction(value)).toBeUndefined();
  });

  const hostile: readonly (readonly [what: string, value: unknown])[] = [
    ['a text', 'section'],
    ['a number', 1],
    ['a list', [{ v: actionVersion, kind: 'help' }]],
    ['a list with fields', Object.assign([], { v: actionVersion, kind: 'help' })],
    ['nothing known', {}],
    ['no version', { kind: 'help' }],
    ['an older version', { v: 0, kind: 'help' }],
    ['a version as text', { v: String(actionVersion), kind: 'help' }],
    ['an unknown kind', { v: actionVersion, kind: 'delete' }],
    ['a kind of every object', { v: actionVersion, kind: 'constructor' }],
    ['a kind in a list', { v: actionVersion, kind: ['help'] }],
    ['an unknown section', { v: actionVersion, kind: 'section', section: 'secrets', article: 'a' }],
    ['a section of every object', { v: actionVersion, kind: 'section', section: 'toString', article: 'a' }],
    ['a section without an article', { v: actionVersion, kind: 'section', section: 'why' }],
    ['an article that is an object', { v: actionVersion, kind: 'not-this', article: { id: 'a' } }],
    ['an article in a list', { v: actionVersion, kind: 'pick', article: ['a'] }],
    ['an empty article', { v: actionVersion, kind: 'pick', article: '' }],
    ['a huge article', { v: actionVersion, kind: 'pick', article: 'a'.repeat(1_000_000) }],
    ['a prototype', JSON.parse(`{"__proto__": {"v": ${actionVersion}, "kind": "help"}}`)],
    ['a nested action', { v: actionVersion, kind: { v: actionVersion, kind: 'help' } }],
  ];

  it.each(hostile)('takes %s for unknown', (_what, value) => {
    expect(parseAction(value)).toEqual({ kind: 'unknown' });
  });

  it('leaves out a check that is no short text', () => {
    const data = { v: actionVersion, kind: 'section', section: 'check', article: 'a' };
    const without = { kind: 'section', section: 'check', article: 'a' };
    expect(parseAction({ ...data, check: { id: 'c' } })).toEqual(without);
    expect(parseAction({ ...data, check: 'c'.repeat(65) })).toEqual(without);
  });

  it('never throws, changes nothing and adds nothing to other objects', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.json().map((text) => JSON.parse(text)),
      fc.record({
        v: fc.constant(actionVersion),
        kind: fc.anything(),
        article: fc.anything(),
        section: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(value, (payload) => {
        const action = parseAction(payload);
        if (action !== undefined)
          expect(['section', 'not-this', 'pick', 'help', 'post', 'unknown']).toContain(action.kind);
      }),
      { numRuns: 500 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
