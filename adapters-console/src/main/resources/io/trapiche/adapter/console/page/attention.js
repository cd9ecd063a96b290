// What keeps accounts, marketplaces or the service from working, whatever account is looked at.

import { call } from './api.js';
import { byId, element, moment } from './elements.js';
import { load } from './loading.js';

export function loadAttention() {
  load(() => call('attention'), showAttention);
}

export function clearAttention() {
  showAttention({ settings: [], accounts: [] });
}

function showAttention({ settings, accounts }) {
  byId('attention').hidden = settings.length + accounts.length === 0;
  byId('lacking-settings').replaceChildren(...settings.map(lacking));
  byId('uncalled-accounts').replaceChildren(...accounts.map(uncalled));
}

function lacking({ owner, name, setting, consequence }) {
  return item(name === null ? `the ${owner}` : `${owner} ${name}`, ' lacks ', element('code', setting), `: ${consequence}`);
}

function uncalled({ account, cause, since, until }) {
  return item(`account ${account}`, `: VTEX is not called, as ${cause}; since `, moment(since),
    ...(until === null ? [] : [', tried again at ', moment(until)]));
}

function item(who, ...words) {
  const made = element('li', element('strong', who));
  made.append(...words);
  return made;
}
