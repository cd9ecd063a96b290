// The operators' page. Everything that the API tells goes into the document as text, never as markup.

const TOKEN = 'trapiche.token';
const ACCOUNTS = 'trapiche.accounts';
const KINDS = { 'channel-order': 'Marketplace orders', 'oms-order': 'Orders in VTEX' };
const TONES = {
  parked: 'bad', refused: 'bad',
  cancelling: 'warn', cancelled: 'warn', canceled: 'warn', 'awaiting-seller': 'warn',
  delivered: 'good', invoiced: 'good', shipped: 'good',
};

const ACCOUNT_FORM = /^[a-z][a-z0-9-]{0,39}$/;
const ORDER_FORM = /^(channel-orders\/[a-z][a-z0-9-]*|oms-orders)\/[A-Za-z0-9][A-Za-z0-9._-]*$/;

const byId = id => document.getElementById(id);
let round = 0; // answers to an earlier view are dropped
let nextPageToken = '';

// ---- the API

const CONFLICTS = {
  ORDER_NOT_PARKED: 'The order is not parked any more.',
  ORDER_IN_VTEX_ALREADY: 'VTEX has the order: it can be retried or cancelled only.',
};

class Refused extends Error {
  constructor(status, problem) {
    super(CONFLICTS[problem.code] ?? `${problem.code ?? problem.title ?? 'The service answered'} (${status})`);
    this.status = status;
    this.faults = (problem.errors ?? []).map(fault => `${fault.field} ${fault.description}`);
  }
}

async function call(path, query = {}, body = null) {
  const url = new URL(`/operators/v1/${path}`, location.origin);
  Object.entries(query).filter(([, value]) => value !== null).forEach(([name, value]) => url.searchParams.set(name, value));
  const answer = await fetch(url, {
    method: body === null ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${sessionStorage.getItem(TOKEN)}`,
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    },
    body: body === null ? undefined : JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
  });
  if (!answer.ok) {
    throw new Refused(answer.status, await answer.json().catch(() => ({})));
  }
  return answer.json();
}

const ask = (account, path, query, body) => call(`accounts/${encodeURIComponent(account)}/${path}`, query, body);

// ---- the view that the address names: #account=…&kind=…&state=…&owner=…&code=…&order=…

function view() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const account = parts.get('account') ?? '';
  const order = parts.get('order') ?? '';
  return {
    account: ACCOUNT_FORM.test(account) ? account : '', // links come from anywhere
    kind: parts.get('kind'),
    state: parts.get('state'),
    owner: parts.get('owner'),
    code: parts.get('code'),
    order: ORDER_FORM.test(order) ? order : null,
  };
}

function address(target) {
  const parts = new URLSearchParams();
  ['account', 'kind', 'state', 'owner', 'code', 'order'].filter(name => target[name] !== null && target[name] !== undefined)
    .forEach(name => parts.set(name, target[name]));
  return `#${parts}`;
}

const listsParked = shown => shown.kind === 'channel-order' && shown.state === 'parked';

const isChannelOrder = path => path.startsWith('channel-orders/');

const orderPath = order => order.kind === 'channel-order'
  ? ['channel-orders', order.marketplace, order.marketplaceOrderId].join('/')
  : ['oms-orders', order.vtexOrderId].join('/');

// ---- the document

function element(name, content = '', attributes = {}) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
  if (content instanceof Node) {
    made.append(content);
  } else {
    made.textContent = content;
  }
  return made;
}

function link(target, text) {
  return element('a', text, { href: address(target) });
}

function moment(text) {
  const shown = new Date(text).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
  return element('time', shown, { datetime: text, title: text });
}

function money({ minorUnits, currency }) {
  const format = new Intl.NumberFormat(undefined, { style: 'currency', currency });
  return format.format(minorUnits / 10 ** format.resolvedOptions().maximumFractionDigits);
}

const words = name => name === '' ? 'no status' : name.replaceAll('-', ' ');

function state(order) {
  return element('span', words(order.state), { class: `state ${TONES[order.state] ?? ''}` });
}

function definitions(list, pairs) {
  list.replaceChildren(...pairs
    .filter(([, value]) => value !== null && value !== '')
    .flatMap(([name, value]) => [element('dt', name), element('dd', value)]));
  return list;
}

function tell(message) {
  byId('message').textContent = message;
}

function announce(message) {
  byId('status').textContent = message;
}

// ---- counts

function countsOf(kind, counts, shown) {
  const list = element('ul');
  const all = counts.reduce((sum, count) => sum + count.orders, 0);
  list.append(countLink({ account: shown.account, kind, order: shown.order }, 'all', all, shown));
  counts.forEach(count => list.append(countLink(
    { account: shown.account, kind, state: count.state, order: shown.order }, words(count.state), count.orders, shown)));
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

function showCounts(counts, shown) {
  byId('counts').replaceChildren(...Object.keys(KINDS)
    .flatMap(kind => countsOf(kind, counts.filter(count => count.kind === kind), shown)));
}

// ---- list

/** A parked order is told by why it stands still. */
function why(order) {
  const made = element('span', order.code, { class: 'state bad', title: `${order.cause}; ${order.advice}` });
  const cell = element('td', made);
  cell.append(` ${order.owner}`);
  return cell;
}

function time(order) {
  const told = order.advice === undefined ? order.createdAt : order.since;
  return told === null ? '' : moment(told);
}

function row(order, shown) {
  const path = orderPath(order);
  const made = element('tr', '', { class: path === shown.order ? 'chosen' : '' });
  const opener = link({ ...shown, order: path }, order.kind === 'channel-order' ? order.marketplaceOrderId : order.vtexOrderId);
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

function showOrders(page, shown, added) {
  const parked = listsParked(shown);
  byId('state-column').textContent = parked ? 'Why, who acts' : 'State';
  byId('time-column').textContent = parked ? 'Since' : 'Created';
  const rows = page.orders.map(order => row(parked ? { kind: 'channel-order', ...order } : order, shown));
  if (added) {
    byId('orders').append(...rows);
    rows[0]?.querySelector('a').focus();
  } else {
    byId('orders').replaceChildren(...rows);
  }
  nextPageToken = page.nextPageToken;
  byId('more').hidden = nextPageToken === '';
  byId('no-orders').hidden = byId('orders').children.length > 0;
  byId('orders-title').textContent =
    [shown.kind === null ? 'Orders' : KINDS[shown.kind] ?? shown.kind, shown.state === null ? '' : words(shown.state)].filter(Boolean).join(': ');
  announce(`${byId('orders').children.length} orders shown`);
}

function askForOrders(shown, pageToken) {
  return listsParked(shown)
    ? ask(shown.account, 'parked', { owner: shown.owner, code: shown.code, pageToken })
    : ask(shown.account, 'orders', { kind: shown.kind, state: shown.state, pageToken });
}

// ---- one order

function fact(value) {
  return typeof value === 'object' ? money(value) : String(value);
}

function entry(event) {
  const made = element('li');
  made.append(element('strong', words(event.event.replace(/^[^.]*\./, ''))), moment(event.at));
  const facts = Object.entries(event.facts)
    .map(([name, value]) => [words(name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)), fact(value)]);
  made.append(definitions(element('dl'), [['event', `${event.sequence} · ${event.event}`], ...facts]));
  return made;
}

function otherSide(order, shown) {
  if (order.kind === 'channel-order' && order.vtexOrderId !== null) {
    return link({ ...shown, order: `oms-orders/${order.vtexOrderId}` }, order.vtexOrderId);
  }
  return order.vtexOrderId ?? '';
}

function marketplaceSide(order, shown) {
  if (order.kind === 'oms-order' && order.marketplace !== null && order.marketplaceOrderId !== null) {
    return link({ ...shown, order: `channel-orders/${order.marketplace}/${order.marketplaceOrderId}` }, order.marketplaceOrderId);
  }
  return order.marketplaceOrderId ?? '';
}

function showOrder({ order, problem, history }, shown) {
  byId('order-title').textContent = `Order ${order.kind === 'channel-order' ? order.marketplaceOrderId : order.vtexOrderId}`;
  definitions(byId('order-facts'), [
    ['State', state(order)],
    ['Phase', order.phase === order.state ? null : words(order.phase)],
    ['Code', order.code],
    ['Marketplace', order.marketplace ?? 'own shop'],
    ['Marketplace order', marketplaceSide(order, shown)],
    ['VTEX order', otherSide(order, shown)],
    ['Value', money(order.value)],
    ['Invoices', order.invoices === 0 ? null : `${order.invoices}${order.invoicedInFull ? ', in full' : ''}`],
    ['Created', moment(order.createdAt)],
    ['Updated', moment(order.updatedAt)],
  ]);
  showProblem(problem);
  byId('history').replaceChildren(...history.map(entry));
  byId('close').setAttribute('href', address({ ...shown, order: null }));
  byId('order').hidden = false;
}

// ---- why an order stands still, and what somebody does about it

let codes = []; // the service's code table
let fields = []; // what may be corrected of the order that is shown

function showCodes(table) {
  codes = table.codes;
  byId('codes').replaceChildren(...codes.map(code => element('option', code.cause, { value: code.code })));
}

function meaningOf(code) {
  return codes.find(known => known.code === code)
    ?? codes.find(known => known.code === (code.startsWith('HTTP_') ? 'HTTP_' : 'OTHER'));
}

function showProblem(problem) {
  byId('problem').hidden = problem === null;
  if (problem === null) {
    return;
  }
  const known = meaningOf(problem.code);
  byId('problem-cause').textContent = `${problem.code}: ${problem.cause}`;
  definitions(byId('problem-facts'), [
    ['Who acts', problem.owner],
    ['What to do', problem.advice],
    ['Since', moment(problem.since)],
    ['On a placement', known?.onPlacement ?? null],
    ['On an approval', known?.onApproval ?? null],
  ]);
  byId('causes').replaceChildren(...problem.causes
    .map(cause => element('li', [cause.source, cause.code, cause.description].filter(Boolean).join(' · '))));
}

function showFields(answer) {
  fields = answer.fields;
  byId('fields').replaceChildren(...fields.map(known => element('option', present(known), { value: known.field })));
}

function present({ value, personal }) {
  return personal ? 'personal, not shown' : value ?? 'empty';
}

function addCorrection() {
  const made = element('li');
  const number = byId('corrections').children.length + 1;
  const field = element('input', '', { 'aria-label': `Field ${number}`, list: 'fields', maxlength: 100, required: '', spellcheck: 'false',
    autocomplete: 'off', placeholder: 'lines[0].sku', class: 'field' });
  const value = element('input', '', { 'aria-label': `Value ${number}`, maxlength: 2000, autocomplete: 'off', placeholder: 'value',
    class: 'value' });
  field.addEventListener('input', () => {
    const known = fields.find(candidate => candidate.field === field.value.trim());
    value.placeholder = known ? `now ${present(known)}` : 'value';
  });
  const remove = element('button', '×', { type: 'button', class: 'quiet', 'aria-label': `Remove field ${number}` });
  remove.addEventListener('click', () => {
    made.remove();
    byId('add-correction').focus();
  });
  made.append(field, value, remove);
  byId('corrections').append(made);
  field.focus();
}

function corrections() {
  return [...byId('corrections').children].map(made => ({
    field: made.querySelector('.field').value.trim(),
    value: made.querySelector('.value').value,
  }));
}

function clearIntervention() {
  byId('reason').value = '';
  byId('corrections').replaceChildren();
  byId('outcome').textContent = '';
}

function busy(now) {
  byId('intervention').querySelectorAll('button').forEach(button => { button.disabled = now; });
}

async function intervene(action) {
  const shown = view();
  const mine = round;
  const body = { by: byId('by').value.trim(), reason: byId('reason').value.trim() };
  busy(true);
  byId('outcome').textContent = '';
  try {
    const order = await ask(shown.account, `${shown.order}/${action}`, {},
      action === 'correct' ? { ...body, corrections: corrections() } : body);
    if (mine === round) {
      clearIntervention();
      byId('problem').hidden = order.state !== 'parked';
      byId('order-title').focus();
    }
    announce(`The order is ${words(order.state)} now`);
    setTimeout(show, 1000); // lists follow with a short delay
  } catch (failure) {
    if (mine === round && failure.status === 401) {
      failed(failure);
    } else if (mine === round) {
      byId('outcome').textContent = [failure.message, ...(failure.faults ?? [])].join('\n');
    }
  } finally {
    busy(false);
  }
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

function showLog({ entries }) {
  byId('log').replaceChildren(...entries.map(logEntry));
  byId('log-panel').hidden = entries.length === 0;
}

// ---- what happens

function remembered() {
  return JSON.parse(sessionStorage.getItem(ACCOUNTS) ?? '[]');
}

function remember(account) {
  const accounts = [account, ...remembered().filter(known => known !== account)].slice(0, 10);
  sessionStorage.setItem(ACCOUNTS, JSON.stringify(accounts));
  byId('accounts').replaceChildren(...accounts.map(known => element('option', '', { value: known })));
}

function failed(failure) {
  if (failure.status === 401) {
    sessionStorage.removeItem(TOKEN);
    arrange();
    tell('The token was not accepted.');
    byId('token').focus();
    return;
  }
  byId('order').hidden = byId('history').children.length === 0;
  tell([failure.message, ...(failure.faults ?? [])].join('\n'));
}

/** Runs a load and lets its outcome count only if nobody looked elsewhere meanwhile. */
async function load(asking, showing) {
  const mine = round;
  try {
    const answer = await asking();
    if (mine === round) {
      showing(answer);
    }
  } catch (failure) {
    if (mine === round) {
      failed(failure);
    }
  }
}

function arrange() {
  const signedIn = sessionStorage.getItem(TOKEN) !== null;
  const { account } = view();
  byId('token-form').hidden = signedIn;
  byId('account-form').hidden = !signedIn;
  byId('sign-out').hidden = !signedIn;
  byId('welcome').hidden = !signedIn || account !== '';
  byId('workspace').hidden = !signedIn || account === '';
  return signedIn && account !== '';
}

function show() {
  round += 1;
  tell('');
  const shown = view();
  byId('account').value = shown.account;
  byId('order').hidden ||= shown.order === null;
  byId('parked-filter').hidden = !listsParked(shown);
  byId('owner').value = shown.owner ?? '';
  byId('code').value = shown.code ?? '';
  if (!arrange()) {
    return;
  }
  document.title = `${shown.account} – Trapiche console`;
  remember(shown.account);
  load(() => ask(shown.account, 'counts'), answer => showCounts(answer.counts, shown));
  load(() => askForOrders(shown, null), page => showOrders(page, shown, false));
  if (shown.order !== null) {
    showOne(shown);
  }
}

async function showOne(shown) {
  const mine = round;
  if (isChannelOrder(shown.order) && codes.length === 0) {
    await load(() => call('codes'), showCodes);
  }
  if (mine !== round) {
    return;
  }
  load(() => ask(shown.account, shown.order), answer => {
    showOrder(answer, shown);
    showFields({ fields: [] });
    if (answer.problem !== null) {
      load(() => ask(shown.account, `${shown.order}/correctable-fields`), showFields);
    }
  });
  if (isChannelOrder(shown.order)) {
    load(() => ask(shown.account, `${shown.order}/log`), showLog);
  } else {
    showLog({ entries: [] });
  }
}

let formerly = view();
function moved() {
  const now = view();
  const opened = now.order !== null && now.order !== formerly.order;
  if (now.account !== formerly.account) {
    byId('orders').replaceChildren();
    byId('counts').replaceChildren();
  }
  formerly = now;
  show();
  if (opened) {
    byId('order-title').textContent = 'Order';
    byId('order').hidden = false;
    byId('order-facts').replaceChildren();
    byId('history').replaceChildren();
    byId('problem').hidden = true;
    clearIntervention();
    showLog({ entries: [] });
    byId('order-title').focus();
  }
}

byId('token-form').addEventListener('submit', event => {
  event.preventDefault();
  sessionStorage.setItem(TOKEN, byId('token').value.trim());
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
  sessionStorage.clear();
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

byId('intervention').addEventListener('submit', event => {
  event.preventDefault();
  const action = event.submitter.value;
  const given = byId('corrections').children.length;
  if (action === 'correct' && given === 0) {
    addCorrection();
  } else if (action !== 'correct' && given > 0) {
    byId('outcome').textContent = 'Send the corrections, or remove them first.';
  } else if (action !== 'give-up' || window.confirm('This order will never be placed in VTEX. Give it up?')) {
    intervene(action);
  }
});

byId('add-correction').addEventListener('click', addCorrection);


byId('refresh').addEventListener('click', show);

byId('more').addEventListener('click', () => {
  const shown = view();
  load(() => askForOrders(shown, nextPageToken), page => showOrders(page, shown, true));
});

document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault(); // the address belongs to the view
  byId('main').focus();
});

window.addEventListener('hashchange', moved);
show();
