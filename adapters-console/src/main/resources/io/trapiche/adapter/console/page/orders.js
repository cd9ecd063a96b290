// The list of an account's orders, page by page.

import { ask } from './api.js';
import { KINDS } from './counts.js';
import { announce, byId, element, link, moment, money, state, words } from './elements.js';
import { load } from './loading.js';
import { listsParked, orderId, orderPath, view } from './view.js';

let nextPageToken = '';

/** The first page. One that nobody asked for is loaded quietly: what was announced before stays. */
export function loadOrders(shown, quietly) {
  load(() => askForOrders(shown, null), page => {
    byId('orders').replaceChildren(...rows(page, shown));
    showPage(page, shown);
    if (!quietly) {
      announceOrders();
    }
  });
}

export function loadMore() {
  const shown = view();
  load(() => askForOrders(shown, nextPageToken), page => {
    const added = rows(page, shown);
    byId('orders').append(...added);
    added[0]?.querySelector('a').focus();
    showPage(page, shown);
    announceOrders();
  });
}

export function clearOrders() {
  byId('orders').replaceChildren();
}

function askForOrders(shown, pageToken) {
  return listsParked(shown)
    ? ask(shown.account, 'parked', { owner: shown.owner, code: shown.code, pageToken })
    : ask(shown.account, 'orders', { kind: shown.kind, state: shown.state, pageToken });
}

function showPage(page, shown) {
  const parked = listsParked(shown);
  byId('state-column').textContent = parked ? 'Why, who acts' : 'State';
  byId('time-column').textContent = parked ? 'Since' : 'Created';
  nextPageToken = page.nextPageToken;
  byId('more').hidden = nextPageToken === '';
  byId('no-orders').hidden = byId('orders').children.length > 0;
  byId('orders-title').textContent =
    [shown.kind === null ? 'Orders' : KINDS[shown.kind] ?? shown.kind, shown.state === null ? '' : words(shown.state)].filter(Boolean).join(': ');
}

function announceOrders() {
  announce(`${byId('orders').children.length} orders shown`);
}

function rows(page, shown) {
  return page.orders.map(order => row(listsParked(shown) ? { kind: 'channel-order', ...order } : order, shown));
}

function row(order, shown) {
  const path = orderPath(order);
  const made = element('tr', '', { class: path === shown.order ? 'chosen' : '' });
  const opener = link({ ...shown, order: path }, orderId(order));
  if (path === shown.order) {
    opener.setAttribute('aria-current', 'true');
  }
  made.append(
    element('th', opener, { scope: 'row' }),
    element('td', order.marketplace ?? 'own shop'),
    order.advice === undefined ? element('td', state(order)) : why(order),
    element('td', money(order.value), { class: 'number' }),
    element('td', time(order)));
  return made;
}

/** A parked order is told by why it stands still. */
function why(order) {
  const cell = element('td', element('span', order.code, { class: 'state bad', title: `${order.cause}; ${order.advice}` }));
  cell.append(` ${order.owner}`);
  return cell;
}

function time(order) {
  const told = order.advice === undefined ? order.createdAt : order.since;
  return told === null ? '' : moment(told);
}
