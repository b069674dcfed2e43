import { renderCard, renderText } from '../../cards';
import { risks } from '../../cards/risks';
import { gradesView } from '../../tools/gallery/grade-cards';
import { elementsIn, shownTexts } from './samples';

const looks = Object.values(risks);

describe('the grades of a command', () => {
  it('differ in word, mark, band and warning, so that nobody needs the colour', () => {
    expect(new Set(looks.map(({ word }) => word)).size).toBe(3);
    expect(new Set(looks.map(({ mark }) => mark)).size).toBe(3);
    expect(new Set(looks.map(({ mark }) => mark.length)).size).toBe(3);
    expect(looks.map(({ warns }) => warns !== '')).toEqual([false, true, true]);
    expect(new Set(looks.map(({ warns }) => warns)).size).toBe(3);
    expect(new Set(looks.map(({ band }) => band)).size).toBe(3);
  });

  it('stand on the card in front of each command, in words', () => {
    const labels = elementsIn(renderCard(gradesView)).filter(
      ({ type, weight, size }) => type === 'TextRun' && weight === 'Bolder' && size === 'Small',
    );
    expect(labels.map(({ text }) => text)).toEqual(['○ Read-only', '▲▲ Changes settings', '■■■ Disruptive']);
  });

  it('stand above a fix and beside each fix of a list, with the same marks', () => {
    const texts = shownTexts(
      renderCard({
        ...gradesView,
        blocks: [
          { kind: 'grade', risk: 'disruptive', text: 'Who: your Exchange team' },
          {
            kind: 'list',
            numbered: true,
            items: [{ title: 'Restart it', risk: 'changes-settings', text: 'Who: you.' }],
          },
        ],
      }),
    );
    expect(texts).toContain('■■■ Disruptive');
    expect(texts).toContain('Who: your Exchange team');
    expect(texts).toContain('▲▲ Changes settings · Who: you.');
  });

  it('stand in the text in front of each command, in capitals where something changes', () => {
    expect(renderText(gradesView).match(/^\[.*?\]/gm)).toEqual([
      '[Read-only]',
      '[CHANGES SETTINGS]',
      '[DISRUPTIVE]',
    ]);
  });
});
