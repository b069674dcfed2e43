/** Where the articles that come with Unstuck are, in a checkout and in a build. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder above that holds a `package.json`: the root of the project, also when this runs from `dist/`. */
function rootAbove(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('no package.json above the program: the articles cannot be found');
  return rootAbove(parent);
}

export const projectRoot: string = rootAbove(__dirname);

export const builtInArticles: string = join(projectRoot, 'knowledge', 'articles');

/** The words that all articles share; articles in any folder may ask for them. */
export const builtInConcepts: string = join(projectRoot, 'knowledge', 'concepts.yaml');
