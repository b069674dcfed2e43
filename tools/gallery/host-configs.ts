/**
 * How Teams colours and spaces cards: host configurations for its light, dark and contrast theme.
 * Colours and sizes of light and dark: the Teams container of npm `adaptivecards-designer` 2.4.4 (MIT). Teams publishes
 * none for contrast; it follows the contrast palette of Fluent UI: black, white, and saturated signal colours.
 */

interface Palette {
  readonly background: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
}

interface Theme extends Palette {
  readonly emphasis: string;
  /** Containers that signal something have a background, and a text colour for it. */
  readonly signalText: string;
  readonly goodBackground: string;
  readonly warningBackground: string;
  readonly attentionBackground: string;
  readonly accentBackground: string;
}

const light: Theme = {
  background: '#ffffff',
  text: '#ff252424',
  subtle: '#bf252424',
  accent: '#6264a7',
  good: '#92c353',
  warning: '#f8d22a',
  attention: '#c4314b',
  line: '#e1dfdd',
  emphasis: '#f9f8f7',
  signalText: '#ff252424',
  goodBackground: '#CCFFCC',
  warningBackground: '#FFE2B2',
  attentionBackground: '#FFC5B2',
  accentBackground: '#C7DEF9',
};

const dark: Theme = {
  background: '#2d2c2c',
  text: '#ffffffff',
  subtle: '#bfffffff',
  accent: '#a6a7dc',
  good: '#92c353',
  warning: '#f8d22a',
  attention: '#d74654',
  line: '#4a4848',
  emphasis: '#292828',
  signalText: '#ff201f1f',
  goodBackground: '#CCFFCC',
  warningBackground: '#FFE2B2',
  attentionBackground: '#FFC5B2',
  accentBackground: '#C7DEF9',
};

const contrast: Theme = {
  background: '#000000',
  text: '#ffffff',
  subtle: '#ffffff',
  accent: '#1aebff',
  good: '#3ff23f',
  warning: '#ffff01',
  attention: '#ff9696',
  line: '#ffffff',
  emphasis: '#000000',
  signalText: '#ffffff',
  goodBackground: '#000000',
  warningBackground: '#000000',
  attentionBackground: '#000000',
  accentBackground: '#000000',
};

function hostConfig(theme: Theme) {
  const colours = (text: string, subtle: string) =>
    Object.fromEntries(
      (
        [
          ['default', text, subtle],
          ['dark', text, subtle],
          ['light', text, subtle],
          ['accent', theme.accent, theme.accent],
          ['good', theme.good, theme.good],
          ['warning', theme.warning, theme.warning],
          ['attention', theme.attention, theme.attention],
        ] as const
      ).map(([name, normal, faint]) => [name, { default: normal, subtle: faint }]),
    );
  const plain = colours(theme.text, theme.subtle);
  const signal = colours(theme.signalText, theme.signalText);
  const font = (fontFamily: string) => ({
    fontFamily,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
  });
  return {
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme.line },
    supportsInteractivity: true,
    fontTypes: {
      default: font("'Segoe UI', system-ui, 'Helvetica Neue', Arial, sans-serif"),
      monospace: font("Consolas, 'DejaVu Sans Mono', monospace"),
    },
    containerStyles: {
      default: { backgroundColor: theme.background, foregroundColors: plain },
      emphasis: { backgroundColor: theme.emphasis, foregroundColors: plain },
      accent: { backgroundColor: theme.accentBackground, foregroundColors: signal },
      good: { backgroundColor: theme.goodBackground, foregroundColors: signal },
      warning: { backgroundColor: theme.warningBackground, foregroundColors: signal },
      attention: { backgroundColor: theme.attentionBackground, foregroundColors: signal },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    textBlock: { headingLevel: 2 },
  };
}

export const themes = { light, dark, contrast } as const;
export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as ThemeName[];
export const hostConfigs = Object.fromEntries(
  themeNames.map((name) => [name, hostConfig(themes[name])]),
) as Readonly<Record<ThemeName, ReturnType<typeof hostConfig>>>;
