/** Asks for the Exchange version where what is shown differs by it: once in an incident, with a button for each. */

import type { Article, Check, Fix } from '../knowledge';
import { spellVersions } from '../powershell';
import { actionVersion } from './action';
import { supported } from './answer-view';
import { checkSnippets } from './check-snippets';
import type { Finding, Incident } from './incident';
import { versionsOf } from './versions';
import type { Block } from './view';

/** `undefined`: it is known, was asked for, or changes nothing here. */
export function versionQuestion(
  part: Check | Fix,
  article: Article,
  incident: Incident,
  finding: Finding,
): Block | undefined {
  if (incident.askedVersion === true || versionsOf(incident, finding).length > 0) return undefined;
  if (article.appliesTo.length < 2 || !differsByVersion(part)) return undefined;
  const shown = article.appliesTo.filter((version) => supported.includes(version));
  const until = shown.length === 0 ? 'every form is shown' : `commands are for ${spellVersions(shown)}`;
  return {
    kind: 'choice',
    question: `Which Exchange version is it? Where mail goes between two, write both. Until I know, ${until}.`,
    options: article.appliesTo.map((version) => ({
      title: version,
      data: {
        v: actionVersion,
        kind: 'version',
        version,
        article: article.id,
        finding: finding.message,
      },
    })),
  };
}

function differsByVersion(part: Check | Fix): boolean {
  const snippets =
    'snippets' in part
      ? checkSnippets(part).reading
      : [...part.record, ...part.change, ...(part.undoSnippets ?? [])];
  return (
    snippets.some(({ forms }) => forms.length > 1 && forms.some(({ versions }) => versions !== undefined)) ||
    (part.ways ?? []).some(({ versions }) => versions !== undefined)
  );
}
