// Shapes. A type is a shape, a camp is a colour and a letter, an attribution is a filling: no two of them share a channel.

// Within a circle of radius 8 around 0,0.
const GLYPHS = {
  Attack: 'M0-8L2.2-2.9L7.6-2.5L3.5 1.1L4.7 6.5L0 3.6L-4.7 6.5L-3.5 1.1L-7.6-2.5L-2.2-2.9Z',
  RocketAttack: 'M0-8L7 6H-7Z',
  MissileStrike: 'M0-8.5L5-1H2.2V7.5H-2.2V-1H-5Z',
  Shelling: 'M-6.3 0a6.3 6.3 0 1 0 12.6 0a6.3 6.3 0 1 0-12.6 0Z',
  Airstrike: 'M0 8L7-6H-7Z',
  DroneAttack: 'M0-8L8 0L0 8L-8 0Z',
  GroundAttack: 'M-6-6H6V6H-6Z',
  Raid: 'M-7-6H2L8 0L2 6H-7L-2.5 0Z',
  Bombing: 'M-2.2-8H2.2V-2.2H8V2.2H2.2V8H-2.2V2.2H-8V-2.2H-2.2Z',
  Assassination: 'M-3.2-7.5H3.2L7.5-3.2V3.2L3.2 7.5H-3.2L-7.5 3.2V-3.2Z',
  Interception: 'M-6.5-7H6.5V0.5C6.5 4.5 3 6.8 0 8.2C-3 6.8-6.5 4.5-6.5 0.5Z',
  Deployment: 'M-6-8H-4V-7H7L4.5-3.2L7 0.6H-4V8H-6Z',
  Visit: 'M0 8.5C-4.5 3-6.2 0.6-6.2-2.2a6.2 6.2 0 1 1 12.4 0C6.2 0.6 4.5 3 0 8.5Z',
  Statement: 'M-7.5-6.5H7.5V3.5H0.5L-4 8V3.5H-7.5Z',
  Other: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z',
};

const FILLINGS = { stated: 'full', claimed: 'full', alleged: 'alleged', denied: 'open', unknown: 'open' };

// An event's sign at x,y. A series has a second outline behind it, a negated event is struck through.
function glyph(event, scale = 1, x = 0, y = 0) {
  const shape = GLYPHS[event.type] || GLYPHS.Other;
  const transform = `translate(${x} ${y}) scale(${scale})`;
  const sign = s(`g.glyph.${FILLINGS[event.attribution]}.${campClass(event.lane)}`, { transform });
  if (event.habitual) sign.append(s('path.behind', { d: shape, transform: 'translate(3.2 -3.2)' }));
  sign.append(s('path.shape', { d: shape }));
  if (event.negated) sign.append(s('path.strike', { d: 'M-9 9L9-9' }));
  return sign;
}

// The same sign in a list, a button or a legend.
function inlineGlyph(event, size = 18) {
  const picture = s('svg.sign', { viewBox: '-11 -11 22 22', width: size, height: size, 'aria-hidden': 'true' });
  picture.append(glyph(event));
  return picture;
}

const typeGlyph = (type) => inlineGlyph({ type, attribution: 'stated', lane: -1 }, 16);

function campBadge(lane) {
  return h(`span.badge.${campClass(lane)}`, { 'aria-hidden': 'true' }, campLetter(lane));
}

// A sample of a link's line; the same classes draw the links themselves.
function lineSample(basis) {
  const picture = s('svg.line', { viewBox: '0 0 34 12', width: 34, height: 12, 'aria-hidden': 'true' });
  // Lines on the page run with time, from left to right, in both languages.
  picture.append(s(`path.link.${basis}`, { d: 'M1 6H25' }), s(`path.head.${basis}`, { d: 'M33 6L24 2V10Z' }));
  return picture;
}
