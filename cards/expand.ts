/** Name of a template and data → the card element it describes. All dynamic text is data; data is never evaluated. */

import type { Template } from 'adaptivecards-templating';
import answer from './answer.template.json';
import article from './article.template.json';
import check from './check.template.json';
import choice from './choice.template.json';
import grade from './grade.template.json';
import heading from './heading.template.json';
import help from './help.template.json';
import item from './item.template.json';
import lookAlike from './look-alike.template.json';
import notFound from './not-found.template.json';
import notice from './notice.template.json';
import plain from './plain.template.json';
import quote from './quote.template.json';
import script from './script.template.json';
import section from './section.template.json';
import snippet from './snippet.template.json';
import text from './text.template.json';

const sources = {
  answer,
  article,
  check,
  choice,
  grade,
  heading,
  help,
  item,
  lookAlike,
  notFound,
  notice,
  plain,
  quote,
  script,
  section,
  snippet,
  text,
};
export type TemplateName = keyof typeof sources;
export const templateNames = Object.keys(sources) as TemplateName[];

const compiled = new Map<TemplateName, Template>();

/** The data may hold no `null` and no `undefined`: the template language would print or refuse them. */
export function expand<Element>(name: TemplateName, data: Readonly<Record<string, unknown>>): Element {
  let template = compiled.get(name);
  if (template === undefined) {
    // Loading the template language takes longer than a whole answer in the terminal, which does not need it.
    const library = require('adaptivecards-templating') as typeof import('adaptivecards-templating');
    template = new library.Template(sources[name]);
    compiled.set(name, template);
  }
  return template.expand({ $root: data });
}
