import { findLines } from '../../../tools/check-knowledge/lines';

const article = `# a comment
id: clock-is-wrong
causes:
  - id: drift
    title: The clock drifts
    checks: [offset,
      zone]
  - id: zone
    title: >-
      The time zone
      is wrong
`;
const list = `- id: one
  title: One
- id: two
  title: Two
`;

describe('the line of a field', () => {
  it.each([
    ['id', 2],
    ['causes', 3],
    ['causes[0]', 4],
    ['causes[0].title', 5],
    ['causes[0].checks[1]', 7],
    ['causes[1].title', 9],
  ])('%s stands on line %i', (field, line) => {
    expect(findLines(article).lineOf(field)).toBe(line);
  });

  it.each([
    ['causes[1].text', 8],
    ['causes[7].title', 3],
    ['summary', 1],
  ])('%s is not there, so it is the line %i of what it belongs to', (field, line) => {
    expect(findLines(article).lineOf(field)).toBe(line);
  });

  it.each([
    ['[1].title', 4],
    ['two.title', 4],
    ['two', 3],
    ['three.title', 1],
  ])('%s stands on line %i of a list, where items also go by their id', (field, line) => {
    expect(findLines(list).lineOf(field)).toBe(line);
  });
});

describe('without a field', () => {
  it('it is the first line', () => {
    expect(findLines(article).lineOf('')).toBe(1);
  });

  it.each([
    ['a bracket that nobody closes', 'id: a\ntitle: b\ncauses: [\n  - id: c\n', 4],
    ['a tab', 'id: a\ncauses:\n\t- id: c\n', 3],
    ['the same field twice', 'id: a\ntitle: b\ntitle: c\n', 3],
  ])('it is the line where YAML ends with %s', (_, text, line) => {
    expect(findLines(text).lineOf('')).toBe(line);
  });
});

describe('a line of a text', () => {
  const text = 'code: |\n  first\n  second\nnote: >-\n  a\n  b\n';

  it('of several lines is counted from its first', () => {
    expect(findLines(text).lineOf('code', 0)).toBe(2);
    expect(findLines(text).lineOf('code', 1)).toBe(3);
  });

  it('that is joined to one is where its field stands', () => {
    expect(findLines(text).lineOf('note', 0)).toBe(4);
  });
});
