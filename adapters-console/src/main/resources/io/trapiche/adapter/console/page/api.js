// Calls of the operators' API.

import { token } from './session.js';

const CONFLICTS = {
  ORDER_NOT_PARKED: 'The order is not parked any more.',
  ORDER_IN_VTEX_ALREADY: 'VTEX has the order: it can be released or cancelled only.',
};

export class Refused extends Error {
  constructor(status, problem) {
    super(CONFLICTS[problem.code] ?? `${problem.code ?? problem.title ?? 'The service answered'} (${status})`);
    this.status = status;
    this.faults = (problem.errors ?? []).map(fault => `${fault.field} ${fault.description}`);
  }
}

export async function call(path, query = {}, body = null) {
  const url = new URL(`/operators/v1/${path}`, location.origin);
  Object.entries(query).filter(([, value]) => value !== null).forEach(([name, value]) => url.searchParams.set(name, value));
  const answer = await fetch(url, {
    method: body === null ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${token()}`,
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

export const ask = (account, path, query, body) => call(`accounts/${encodeURIComponent(account)}/${path}`, query, body);
