/** `npm run gallery`: draws every card in Teams' three themes, narrow and wide, into `dist/gallery/`; once more in greyscale. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInArticles, loadKnowledge } from '../knowledge';
import { articleCards } from './gallery/article-cards';
import { gradeCards } from './gallery/grade-cards';
import { incidentCards } from './gallery/incident-cards';
import { galleryPage } from './gallery/page';
import { sampleCards } from './gallery/sample-cards';
import { worstCards } from './gallery/worst-cards';

const folder = join(__dirname, '..', 'dist', 'gallery');
mkdirSync(folder, { recursive: true });
const knowledge = loadKnowledge([builtInArticles]);
const pages = {
  'index.html': [...gradeCards(), ...sampleCards(), ...worstCards()],
  'articles.html': articleCards(knowledge),
  'incidents.html': incidentCards(knowledge),
};
for (const [file, cards] of Object.entries(pages)) {
  writeFileSync(join(folder, file), galleryPage(cards));
  writeFileSync(join(folder, file.replace('.html', '-greyscale.html')), galleryPage(cards, 'greyscale'));
  process.stdout.write(`${join(folder, file)}: ${cards.length} cards\n`);
}
