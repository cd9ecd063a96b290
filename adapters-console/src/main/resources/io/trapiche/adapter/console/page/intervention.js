// What an operator does about an order that stands still.

import { ask } from './api.js';
import { addCorrection, clearCorrections, corrections } from './corrections.js';
import { announce, byId, inWords, words } from './elements.js';
import { stillHere } from './loading.js';
import { view } from './view.js';
import { failed } from './workspace.js';

const UNTIL_LISTS_FOLLOW = 1000; // milliseconds

export function clearIntervention() {
  byId('reason').value = '';
  clearCorrections();
  byId('outcome').textContent = '';
}

/** Lets the form act; `refresh` shows the view again without announcing it. */
export function connectIntervention(refresh) {
  byId('add-correction').addEventListener('click', addCorrection);
  byId('intervention').addEventListener('submit', event => {
    event.preventDefault();
    submit(event.submitter.value, refresh);
  });
}

function submit(action, refresh) {
  const given = corrections().length;
  if (action === 'correct' && given === 0) {
    addCorrection();
  } else if (action !== 'correct' && given > 0) {
    byId('outcome').textContent = 'Send the corrections, or remove them first.';
  } else if (action !== 'give-up' || window.confirm('This order will never be placed in VTEX. Give it up?')) {
    intervene(action, refresh);
  }
}

async function intervene(action, refresh) {
  const here = stillHere();
  busy(true);
  byId('outcome').textContent = '';
  try {
    const order = await send(action);
    if (here()) {
      clearIntervention();
      byId('problem').hidden = order.state !== 'parked';
      byId('order-title').focus();
    }
    announce(`Order ${order.marketplaceOrderId} is ${words(order.state)} now`);
    setTimeout(refresh, UNTIL_LISTS_FOLLOW);
  } catch (failure) {
    if (here()) {
      refused(failure);
    }
  } finally {
    busy(false);
  }
}

function send(action) {
  const shown = view();
  const why = { by: byId('by').value.trim(), reason: byId('reason').value.trim() };
  return ask(shown.account, `${shown.order}/${action}`, {}, action === 'correct' ? { ...why, corrections: corrections() } : why);
}

function refused(failure) {
  if (failure.status === 401) {
    failed(failure);
  } else {
    byId('outcome').textContent = inWords(failure);
  }
}

function busy(now) {
  byId('intervention').querySelectorAll('button').forEach(button => { button.disabled = now; });
}
