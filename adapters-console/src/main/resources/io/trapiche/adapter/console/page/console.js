// The operators' page: what happens when somebody does something.

import { clearAttention, loadAttention } from './attention.js';
import { clearCounts, loadCounts } from './counts.js';
import { byId, element, tell } from './elements.js';
import { connectIntervention } from './intervention.js';
import { begin } from './loading.js';
import { clearOrder, loadOrder } from './order.js';
import { clearOrders, loadMore, loadOrders } from './orders.js';
import { forgetAll, remember, signedIn, signIn } from './session.js';
import { address, listsParked, view } from './view.js';
import { arrange } from './workspace.js';

function show({ quietly = false } = {}) {
  begin();
  tell('');
  const shown = view();
  showInputs(shown);
  const named = arrange();
  if (signedIn()) {
    loadAttention();
  }
  if (!named) {
    return;
  }
  document.title = `${shown.account} – Trapiche console`;
  byId('accounts').replaceChildren(...remember(shown.account).map(known => element('option', '', { value: known })));
  loadCounts(shown);
  loadOrders(shown, quietly);
  if (shown.order !== null) {
    loadOrder(shown);
  }
}

function showInputs(shown) {
  byId('account').value = shown.account;
  byId('order').hidden ||= shown.order === null;
  byId('parked-filter').hidden = !listsParked(shown);
  byId('owner').value = shown.owner ?? '';
  byId('code').value = shown.code ?? '';
}

let formerly = view();

function moved() {
  const now = view();
  const opened = now.order !== null && now.order !== formerly.order;
  if (now.account !== formerly.account) {
    clearOrders();
    clearCounts();
  }
  formerly = now;
  show();
  if (opened) {
    clearOrder();
  }
}

byId('token-form').addEventListener('submit', event => {
  event.preventDefault();
  signIn(byId('token').value.trim());
  byId('token').value = '';
  show();
  (view().account === '' ? byId('account') : byId('main')).focus();
});

byId('account-form').addEventListener('submit', event => {
  event.preventDefault();
  const target = address({ account: byId('account').value.trim() });
  if (location.hash === target) {
    show();
  } else {
    location.hash = target;
  }
});

byId('sign-out').addEventListener('click', () => {
  forgetAll();
  clearAttention();
  location.hash = '';
  show();
  byId('token').focus();
});

byId('parked-filter').addEventListener('submit', event => {
  event.preventDefault();
  const given = id => byId(id).value.trim() || null;
  location.hash = address({ ...view(), owner: given('owner'), code: given('code') });
});

byId('owner').addEventListener('change', () => byId('parked-filter').requestSubmit());

byId('refresh').addEventListener('click', () => show());

byId('more').addEventListener('click', loadMore);

document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault(); // the address belongs to the view
  byId('main').focus();
});

connectIntervention(() => show({ quietly: true }));
window.addEventListener('hashchange', moved);
show();
