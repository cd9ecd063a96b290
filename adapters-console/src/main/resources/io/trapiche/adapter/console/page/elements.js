// Parts of the document. Everything that the API tells goes into it as text, never as markup.

import { digitsOf } from './minor-units.js';
import { address } from './view.js';

const TONES = {
  parked: 'bad', refused: 'bad',
  cancelling: 'warn', cancelled: 'warn', canceled: 'warn', 'awaiting-seller': 'warn',
  delivered: 'good', invoiced: 'good', shipped: 'good',
};

export const byId = id => document.getElementById(id);

export function element(name, content = '', attributes = {}) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
  if (content instanceof Node) {
    made.append(content);
  } else {
    made.textContent = content;
  }
  return made;
}

export const link = (target, text) => element('a', text, { href: address(target) });

export function moment(text) {
  const shown = new Date(text).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
  return element('time', shown, { datetime: text, title: text });
}

export function money({ minorUnits, currency }) {
  const digits = digitsOf(currency);
  return new Intl.NumberFormat(undefined, {
    style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits,
  }).format(minorUnits / 10 ** digits);
}

export const words = name => name === '' ? 'no status' : name.replaceAll('-', ' ');

export const state = order => element('span', words(order.state), { class: `state ${TONES[order.state] ?? ''}` });

export function definitions(list, pairs) {
  list.replaceChildren(...pairs
    .filter(([, value]) => value !== null && value !== '')
    .flatMap(([name, value]) => [element('dt', name), element('dd', value)]));
  return list;
}

/** What went wrong. */
export function tell(message) {
  byId('message').textContent = message;
}

/** What was done. */
export function announce(message) {
  byId('status').textContent = message;
}

/** A failure in words: what was refused, and each fault on a line of its own. */
export const inWords = failure => [failure.message, ...(failure.faults ?? [])].join('\n');
