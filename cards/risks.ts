/** A risk grade → how it is told apart: a word, a mark that survives greyscale, a colour. */

import type { SnippetView } from '../conversation';

export const risks: Readonly<
  Record<SnippetView['risk'], { readonly word: string; readonly mark: string; readonly style: string }>
> = {
  'read-only': { word: 'Read-only', mark: '○', style: 'good' },
  'changes-settings': { word: 'Changes settings', mark: '▲', style: 'warning' },
  disruptive: { word: 'Disruptive', mark: '■', style: 'attention' },
};
