// How many orders there are in each state.

import { ask } from './api.js';
import { byId, element, link, words } from './elements.js';
import { load } from './loading.js';

export const KINDS = { 'channel-order': 'Marketplace orders', 'oms-order': 'Orders in VTEX' };

export function loadCounts(shown) {
  load(() => ask(shown.account, 'counts'), ({ counts }) => byId('counts').replaceChildren(...Object.keys(KINDS)
    .flatMap(kind => countsOf(kind, counts.filter(count => count.kind === kind), shown))));
}

export function clearCounts() {
  byId('counts').replaceChildren();
}

function countsOf(kind, counts, shown) {
  const list = element('ul');
  const all = counts.reduce((sum, count) => sum + count.orders, 0);
  const target = { account: shown.account, kind, order: shown.order };
  list.append(countLink(target, 'all', all, shown));
  counts.forEach(count => list.append(countLink({ ...target, state: count.state }, words(count.state), count.orders, shown)));
  return [element('h3', KINDS[kind]), list];
}

function countLink(target, name, orders, shown) {
  const made = link(target, '');
  made.append(element('span', name), element('span', orders.toLocaleString(), { class: 'number' }));
  if (shown.kind === target.kind && shown.state === (target.state ?? null)) {
    made.setAttribute('aria-current', 'true');
  }
  return element('li', made);
}
