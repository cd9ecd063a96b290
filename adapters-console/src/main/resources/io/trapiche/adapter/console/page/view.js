// The view that the address names: #account=…&kind=…&state=…&owner=…&code=…&order=…

const PARTS = ['account', 'kind', 'state', 'owner', 'code', 'order'];
const ACCOUNT_FORM = /^[a-z][a-z0-9-]{0,39}$/;
const ORDER_FORM = /^(channel-orders\/[a-z][a-z0-9-]*|oms-orders)\/[A-Za-z0-9][A-Za-z0-9._-]*$/;

export function view() {
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

export function address(target) {
  const parts = new URLSearchParams();
  PARTS.filter(name => target[name] !== null && target[name] !== undefined).forEach(name => parts.set(name, target[name]));
  return `#${parts}`;
}

export const listsParked = shown => shown.kind === 'channel-order' && shown.state === 'parked';

export const isChannelOrder = path => path.startsWith('channel-orders/');

export const channelOrderPath = (marketplace, orderId) => `channel-orders/${marketplace}/${orderId}`;

export const omsOrderPath = orderId => `oms-orders/${orderId}`;

export const orderPath = order => order.kind === 'channel-order'
  ? channelOrderPath(order.marketplace, order.marketplaceOrderId)
  : omsOrderPath(order.vtexOrderId);

export const orderId = order => order.kind === 'channel-order' ? order.marketplaceOrderId : order.vtexOrderId;
