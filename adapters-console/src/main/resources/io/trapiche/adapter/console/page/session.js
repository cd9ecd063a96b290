// What this tab keeps until it is closed: the token, and the accounts that were looked at. Nothing of an order.

const TOKEN = 'trapiche.token';
const ACCOUNTS = 'trapiche.accounts';
const MOST_ACCOUNTS = 10;

export const token = () => sessionStorage.getItem(TOKEN);

export const signedIn = () => token() !== null;

export const signIn = given => sessionStorage.setItem(TOKEN, given);

export const forgetToken = () => sessionStorage.removeItem(TOKEN);

export const forgetAll = () => sessionStorage.clear();

/** The accounts that were looked at, this one first. */
export function remember(account) {
  const known = JSON.parse(sessionStorage.getItem(ACCOUNTS) ?? '[]');
  const accounts = [account, ...known.filter(other => other !== account)].slice(0, MOST_ACCOUNTS);
  sessionStorage.setItem(ACCOUNTS, JSON.stringify(accounts));
  return accounts;
}
