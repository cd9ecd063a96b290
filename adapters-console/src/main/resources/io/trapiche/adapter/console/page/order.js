// One order: its facts, its history, and the log of what was said between VTEX and us.

import { ask } from './api.js';
import { showContent } from './content.js';
import { showFields } from './corrections.js';
import { byId, definitions, element, link, moment, money, state, words } from './elements.js';
import { clearIntervention } from './intervention.js';
import { load, stillHere } from './loading.js';
import { loadCodes, showProblem } from './problem.js';
import { address, channelOrderPath, isChannelOrder, omsOrderPath, orderId } from './view.js';

export async function loadOrder(shown) {
  const counts = stillHere();
  if (isChannelOrder(shown.order)) {
    await loadCodes();
  }
  if (!counts()) {
    return;
  }
  load(() => ask(shown.account, shown.order), answer => {
    showOrder(answer, shown);
    showFields({ fields: [] });
    if (answer.order.parked) {
      load(() => ask(shown.account, `${shown.order}/correctable-fields`), showFields);
    }
  });
  if (isChannelOrder(shown.order)) {
    load(() => ask(shown.account, `${shown.order}/log`), showLog);
  } else {
    showLog({ entries: [] });
  }
}

/** Room for another order. */
export function clearOrder() {
  byId('order-title').textContent = 'Order';
  byId('order').hidden = false;
  byId('order-facts').replaceChildren();
  byId('history').replaceChildren();
  showContent(null);
  byId('problem').hidden = true;
  clearIntervention();
  showLog({ entries: [] });
  byId('order-title').focus();
}

function showOrder({ order, problem, returns, timeline, content, history }, shown) {
  byId('order-title').textContent = `Order ${orderId(order)}`;
  definitions(byId('order-facts'), [
    ['State', state(order)],
    ['Phase', order.phase === order.state ? null : words(order.phase)],
    ['Meaning', order.vtexStatus?.meaning ?? null],
    ['Waits for', waitsFor(order)],
    ['My Account', stages(timeline)],
    ['Stands too long', order.overdue ? `${order.overdue.watchdog} since ${order.overdue.since}` : null],
    ['Code', order.code],
    ['Marketplace', order.marketplace ?? 'own shop'],
    ['Marketplace order', marketplaceSide(order, shown)],
    ['VTEX order', vtexSide(order, shown)],
    ['Value', money(order.value)],
    ['Invoices', order.invoices === 0 ? null : `${order.invoices}${order.invoicedInFull ? ', in full' : ''}`],
    ['Returns', !returns?.length ? null : returns.map(invoice => invoice.number).join(', ')],
    ['Created', moment(order.createdAt)],
    ['Updated', moment(order.updatedAt)],
  ]);
  showProblem(problem, order.parked);
  showContent(content);
  byId('history').replaceChildren(...history.map(entry));
  byId('close').setAttribute('href', address({ ...shown, order: null }));
  byId('order').hidden = false;
}

/** Nobody knows it of a status that VTEX's guides do not name. */
const waitsFor = ({ vtexStatus }) =>
  vtexStatus ? { vtex: 'VTEX', nobody: 'nobody: it is the end' }[vtexStatus.waitsFor] ?? vtexStatus.waitsFor ?? 'unknown: VTEX\'s guides do not name the status' : null;

/** The timeline as the customer sees it, the present stage marked. */
function stages(timeline) {
  if (!timeline?.stages.length) {
    return null;
  }
  const list = element('ol', '', { class: 'stages' });
  list.append(...timeline.stages.map(({ stage, label }) =>
    element('li', label, stage === timeline.current ? { 'aria-current': 'step' } : {})));
  return list;
}

function vtexSide(order, shown) {
  return order.kind === 'channel-order' && order.vtexOrderId !== null
    ? link({ ...shown, order: omsOrderPath(order.vtexOrderId) }, order.vtexOrderId)
    : order.vtexOrderId ?? '';
}

function marketplaceSide(order, shown) {
  return order.kind === 'oms-order' && order.marketplace !== null && order.marketplaceOrderId !== null
    ? link({ ...shown, order: channelOrderPath(order.marketplace, order.marketplaceOrderId) }, order.marketplaceOrderId)
    : order.marketplaceOrderId ?? '';
}

function entry(event) {
  const made = element('li');
  made.append(element('strong', words(event.event.replace(/^[^.]*\./, ''))), moment(event.at));
  const facts = Object.entries(event.facts)
    .map(([name, value]) => [words(name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)), fact(value)]);
  made.append(definitions(element('dl'), [['event', `${event.sequence} · ${event.event}`], ...facts]));
  return made;
}

const fact = value => typeof value === 'object' ? money(value) : String(value);

function showLog({ entries }) {
  byId('log').replaceChildren(...entries.map(logEntry));
  byId('log-panel').hidden = entries.length === 0;
}

function logEntry(step) {
  const made = element('li', '', { class: step.status });
  made.append(element('strong', step.message), moment(step.at));
  made.append(definitions(element('dl'), [
    ['step', `${words(step.operation)} · ${words(step.direction)}`],
    ['content', step.content],
  ]));
  return made;
}
