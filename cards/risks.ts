/**
 * A risk grade → how it is told apart at a glance, by everybody: a word, one to three marks of a shape of its own, a
 * label or a band across the card, a sentence for what is not read-only, and a colour.
 */

import type { SnippetView } from '../conversation';

export interface RiskLook {
  readonly word: string;
  /** Differs in shape and number, so that it also survives greyscale. */
  readonly mark: string;
  /** Of the label. */
  readonly style: string;
  /** Of the row that the label stands in: `default` leaves it a label. */
  readonly band: string;
  /** Said below; empty for what only looks. */
  readonly warns: string;
}

export const risks: Readonly<Record<SnippetView['risk'], RiskLook>> = {
  'read-only': { word: 'Read-only', mark: '○', style: 'good', band: 'default', warns: '' },
  'changes-settings': {
    word: 'Changes settings',
    mark: '▲▲',
    style: 'warning',
    band: 'warning',
    warns: 'Record first, and read the preview where there is one.',
  },
  disruptive: {
    word: 'Disruptive',
    mark: '■■■',
    style: 'attention',
    band: 'attention',
    warns: 'Interrupts a service or mail while it runs: agree on a time first.',
  },
};
