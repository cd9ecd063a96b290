// Why an order stands still.

import { call } from './api.js';
import { byId, definitions, element, moment } from './elements.js';
import { load } from './loading.js';

let codes = []; // the service's code table

export async function loadCodes() {
  if (codes.length === 0) {
    await load(() => call('codes'), table => {
      codes = table.codes;
      byId('codes').replaceChildren(...codes.map(code => element('option', code.cause, { value: code.code })));
    });
  }
}

// Only of a parked order a person may do something about it.
export function showProblem(problem, parked) {
  byId('problem').hidden = problem === null;
  if (problem === null) {
    return;
  }
  byId('intervention').hidden = !parked;
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

function meaningOf(code) {
  return codes.find(known => known.code === code)
    ?? codes.find(known => known.code === (code.startsWith('HTTP_') ? 'HTTP_' : 'OTHER'));
}
