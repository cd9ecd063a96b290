// Numbers as Grafana writes them in the units that our dashboards have.
const scaled = (value, steps, base) => {
  const size = Math.abs(value);
  const step = steps.find(([least]) => size >= least) ?? steps.at(-1);
  return digits(value / (step[0] || base)) + step[1];
};
const digits = number => {
  if (number === 0) return '0';
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(number))));
  return String(Number(number.toFixed(Math.min(decimals, 4))));
};
const TIME = [[86400, ' d'], [3600, ' h'], [60, ' min'], [1, ' s'], [0, ' ms']];
const BYTES = [[2 ** 30, ' GiB'], [2 ** 20, ' MiB'], [2 ** 10, ' KiB'], [0, ' B']];
const COUNT = [[1e6, ' Mil'], [1e3, ' K'], [0, '']];
const UNITS = {
  s: value => value === 0 ? '0 s' : scaled(value, TIME, 1e-3),
  bytes: value => scaled(value, BYTES, 1),
  short: value => scaled(value, COUNT, 1),
  reqps: value => scaled(value, COUNT, 1) + ' req/s',
  percentunit: value => digits(value * 100) + ' %',
};
const unit = ({ unit: name, decimals }) => {
  if (!UNITS[name]) throw new Error('a unit that is not drawn: ' + name);
  return decimals === 0 ? value => UNITS[name](Math.round(value)) : UNITS[name];
};
// Steps between lines that people count in.
const STEPS = {
  s: [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 86400],
  bytes: [1, 2, 5, 10, 20, 50, 100, 200, 500].flatMap((n, _, all) => [n, n * 2 ** 10, n * 2 ** 20, n * 2 ** 30]).sort((a, b) => a - b),
};
const lineStep = ({ unit: name, decimals }, range, lines) => {
  const least = Math.max(range / lines, decimals === 0 ? 1 : 0);
  const listed = least >= 1 && STEPS[name]?.find(step => step >= least);
  if (listed) return listed;
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map(n => n * power).find(step => step >= least * 0.999);
};
