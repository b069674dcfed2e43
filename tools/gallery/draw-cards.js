/** Runs in the page of the gallery: draws every card in every theme and width, and keeps what the parser warns of. */

const { cards, hostConfigs, themeNames, widths } = globalThis.gallery;
const { AdaptiveCard, HostConfig, SerializationContext } = globalThis.AdaptiveCards;
const root = document.getElementById('cards');
globalThis.warnings = [];

for (const { name, card } of cards) {
  const title = document.createElement('h2');
  title.textContent = name;
  const row = document.createElement('div');
  row.className = 'row';
  root.append(title, row);
  for (const theme of themeNames) {
    for (const width of widths) {
      const drawn = new AdaptiveCard();
      drawn.hostConfig = new HostConfig(hostConfigs[theme]);
      const context = new SerializationContext();
      drawn.parse(card, context);
      for (let place = 0; place < context.eventCount; place += 1) {
        const { message } = context.getEventAt(place);
        globalThis.warnings.push({ name, theme, width, message });
      }
      const frame = document.createElement('div');
      frame.className = `frame ${theme}`;
      frame.style.width = `${width}px`;
      Object.assign(frame.dataset, { name, theme, width: String(width) });
      frame.append(drawn.render());
      row.append(frame);
    }
  }
}
