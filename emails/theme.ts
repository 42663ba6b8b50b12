/**
 * Colours of the GOV.UK palette. Each part carries its light colour inline, since many readers drop style sheets; the
 * sheet turns them over for a dark theme (`data-ogsc`, `data-ogsb`: how Outlook on the web marks its own).
 */
const light = {
  page: '#f3f2f1',
  paper: '#ffffff',
  ink: '#0b0c0c',
  quiet: '#505a5f',
  line: '#b1b4b6',
  late: '#942514',
  link: '#1d70b8',
};
const dark = {
  page: '#0b0c0c',
  paper: '#1d2023',
  ink: '#f3f2f1',
  quiet: '#c8cbcd',
  line: '#626a6e',
  late: '#ff9c8f',
  link: '#8cc3f5',
};

const govukBlue = '#1d70b8';
const font = 'Arial, Helvetica, sans-serif';
const wrap = { overflowWrap: 'anywhere', wordBreak: 'break-word' } as const;

export const styles = {
  body: { margin: 0, padding: 0, fontFamily: font },
  container: { maxWidth: '600px', width: '100%', margin: '0 auto', backgroundColor: light.paper },
  inside: { padding: '24px 20px 8px' },
  heading: {
    ...wrap,
    margin: '0 0 16px',
    fontSize: '26px',
    lineHeight: '32px',
    fontWeight: 700,
    color: light.ink,
  },
  subheading: {
    margin: '24px 0 8px',
    fontSize: '19px',
    lineHeight: '25px',
    fontWeight: 700,
    color: light.ink,
  },
  text: { ...wrap, margin: '0 0 12px', fontSize: '17px', lineHeight: '25px', color: light.ink },
  lead: { ...wrap, margin: '0 0 20px', fontSize: '19px', lineHeight: '27px', color: light.ink },
  quiet: { ...wrap, margin: '0 0 12px', fontSize: '15px', lineHeight: '22px', color: light.quiet },
  late: { color: light.late, fontWeight: 700, whiteSpace: 'nowrap' },
  /** Not broken between a number and what it counts. */
  whole: { whiteSpace: 'nowrap' },
  link: { ...wrap, color: light.link, textDecoration: 'underline' },
  quote: { margin: '0 0 12px', padding: '4px 0 4px 14px', borderLeft: `5px solid ${light.line}` },
  item: { padding: '8px 0', borderTop: `1px solid ${light.line}` },
  rule: { margin: '24px 0 16px', border: 'none', borderTop: `1px solid ${light.line}` },
  button: {
    padding: '11px 18px',
    backgroundColor: '#00703c',
    color: '#ffffff',
    fontSize: '19px',
    fontWeight: 700,
    textDecoration: 'none',
  },
} as const;

const turned = (on: string) => `
${on}.page { background-color: ${dark.page} !important; }
${on}.paper { background-color: ${dark.paper} !important; }
${on}.ink { color: ${dark.ink} !important; }
${on}.quiet { color: ${dark.quiet} !important; }
${on}.late { color: ${dark.late} !important; }
${on}.link { color: ${dark.link} !important; }
${on}.line { border-color: ${dark.line} !important; }`;

/** No quotation mark and no angle bracket in it: React would escape them inside a style element. */
export const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.page { background-color: ${light.page}; }
@media (prefers-color-scheme: dark) {${turned('')}
}${turned('[data-ogsc] ')}${turned('[data-ogsb] ')}
@media (max-width: 480px) { .button { display: block !important; text-align: center !important; } }`;

/** The share of light that a channel gives, 0 to 1. WCAG 2.2, "relative luminance". */
function luminance([red, green, blue]: readonly number[]): number {
  const share = (channel = 0) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  return 0.2126 * share(red) + 0.7152 * share(green) + 0.0722 * share(blue);
}

/** The council's band: its own colour where that is a hex colour, and the ink, black or white, that reads on it. */
export function bandOf(colour: string | undefined): { backgroundColor: string; color: string } {
  const hex = /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(colour ?? '') && colour ? colour : govukBlue;
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  const background = luminance(digits.map((pair) => Number.parseInt(pair, 16) / 255));
  // White reads better where its contrast, 1.05 over the colour's, is the larger of the two.
  const white = 1.05 / (background + 0.05) >= (background + 0.05) / 0.05;
  return { backgroundColor: hex, color: white ? '#ffffff' : light.ink };
}
