import { expand, templateNames } from '../../cards/expand';
import { filesEnding } from './samples';

describe('the templates', () => {
  it('are all known by name', () => {
    expect(templateNames).toHaveLength(filesEnding('.template.json').length);
  });

  it('are all accepted by the template language', () => {
    for (const name of templateNames) expect(expand(name, {})).toMatchObject({ type: expect.any(String) });
  });
});

describe('the template language', () => {
  beforeEach(() => jest.resetModules());

  it('is not loaded for text: it takes longer than a whole answer in the terminal', () => {
    jest.doMock('adaptivecards-templating', () => {
      throw new Error('loaded');
    });
    const { renderCard, renderText } = require('../../cards') as typeof import('../../cards');
    expect(renderText({ kind: 'notice', text: 'Hello' })).toBe('Hello');
    expect(() => renderCard({ kind: 'notice', text: 'Hello' })).toThrow('loaded');
    jest.dontMock('adaptivecards-templating');
  });

  it('compiles a template once', () => {
    const compiled = jest.fn();
    jest.doMock('adaptivecards-templating', () => ({
      Template: class {
        constructor() {
          compiled();
        }
        expand = () => ({ body: [] });
      },
    }));
    const { renderCard } = require('../../cards') as typeof import('../../cards');
    renderCard({ kind: 'notice', text: 'one' });
    renderCard({ kind: 'notice', text: 'two' });
    expect(compiled).toHaveBeenCalledTimes(1);
    jest.dontMock('adaptivecards-templating');
  });
});
