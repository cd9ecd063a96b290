// What an order of VTEX's order management is made of: lines, totals, changes, payments.

import { byId, definitions, element, moment, money, words } from './elements.js';

export function showContent(content) {
  byId('content-panel').hidden = content === null;
  if (content === null) {
    byId('lines').replaceChildren();
    return;
  }
  byId('lines').replaceChildren(...content.lines.map(line));
  definitions(byId('totals'), [
    ...content.totals.map(total => [total.kind === 'other' ? total.id : words(total.kind), money(total.value)]),
    ['Discount of the freight', left(content.freightDiscount)],
    ['Difference', left(content.difference)],
    ['Difference of lines', left(content.lineDifference)],
  ]);
  byId('changes').replaceChildren(...content.changes.map(change));
  byId('payments').replaceChildren(...content.payments.map(payment));
}

function line(told) {
  const made = element('tr', '', { class: told.kind });
  made.append(
    element('th', told.sku ?? 'unreadable', { scope: 'row' }),
    element('td', told.name),
    element('td', [words(told.kind), told.state === 'ordered' ? '' : words(told.state)].filter(Boolean).join(', ')),
    element('td', quantity(told), { class: 'number' }),
    element('td', money(told.unitPrice), { class: 'number' }),
    element('td', money(told.total), { class: 'number' }));
  return made;
}

function quantity(told) {
  const units = told.unit === null || told.unitMultiplier === '1' ? '' : ` × ${told.unitMultiplier} ${told.unit}`;
  const before = told.quantity === told.orderedQuantity ? '' : ` of ${told.orderedQuantity}`;
  return `${told.quantity}${before}${units}`;
}

const left = amount => amount.minorUnits === 0 ? null : money(amount);

function change(told) {
  const made = element('li', `Change: ${told.added} added, ${told.removed} removed, ${money(told.increment)} more, ${money(told.discount)} less `);
  if (told.at !== null) {
    made.append(moment(told.at));
  }
  return made;
}

const payment = told => element('li',
  `Payment: ${told.systemName ?? told.group ?? 'unknown'} ${money(told.value)}${told.active ? '' : ', given up'}`);
