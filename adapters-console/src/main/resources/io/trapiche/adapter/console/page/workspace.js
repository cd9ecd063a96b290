// Which parts of the page are there.

import { byId, inWords, tell } from './elements.js';
import { forgetToken, signedIn } from './session.js';
import { view } from './view.js';

/** Whether there is anything to be asked for. */
export function arrange() {
  const known = signedIn();
  const { account } = view();
  byId('token-form').hidden = known;
  byId('account-form').hidden = !known;
  byId('sign-out').hidden = !known;
  byId('attention').hidden ||= !known;
  byId('welcome').hidden = !known || account !== '';
  byId('workspace').hidden = !known || account === '';
  return known && account !== '';
}

export function failed(failure) {
  if (failure.status === 401) {
    forgetToken();
    arrange();
    tell('The token was not accepted.');
    byId('token').focus();
    return;
  }
  byId('order').hidden = byId('history').children.length === 0;
  tell(inWords(failure));
}
