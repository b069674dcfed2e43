/** A line → lines that fit a width; a word that is longer stays whole. */
export function wrap(line: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(/\s+/).filter((part) => part !== '')) {
    if (open !== '' && indent.length + open.length + 1 + word.length > width) {
      lines.push(indent + open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  if (open !== '' || lines.length === 0) lines.push(indent + open);
  return lines;
}
