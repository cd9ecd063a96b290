// Draws a dashboard of Grafana's of what Prometheus answered: as much of its form as ours use.
const COLOURS = ['#3d8b40', '#d9a514', '#3f7fbf', '#d9682b', '#c4362b', '#7a4fb5', '#2ba3a3', '#b5427f', '#8a6d3b', '#5f6b75', '#85b340', '#2b4f8f'];
const STATES = { green: '#3d8b40', red: '#c4362b' };
const CELL = (document.querySelector('main').clientWidth + 8) / 24;
const ROW = 38;
const GAP = 8;

const element = (name, text, type) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (type) made.className = type;
  return made;
};
const drawn = (name, attributes, text) => {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) made.textContent = text;
  return made;
};
const canvas = (width, height) => drawn('svg', { width, height });

const named = (format, labels) => format.replace(/\{\{\s*(\w+)\s*}}/g, (_, label) => labels[label] ?? '');
const seriesOf = panel => panel.targets.flatMap((target, i) => run.answers[panel.id][i].map(found => ({
  name: named(target.legendFormat, found.metric),
  points: found.values.map(([at, value]) => [at, Number(value)]).filter(([, value]) => Number.isFinite(value)),
}))).filter(series => series.points.length > 0).map((series, i) => ({ ...series, colour: COLOURS[i % COLOURS.length] }));
const values = series => series.points.map(([, value]) => value);
const last = series => values(series).at(-1);
const most = series => Math.max(...values(series));

// A line ends where Prometheus has nothing.
const pieces = points => {
  const found = [];
  points.forEach((point, i) => {
    if (i === 0 || point[0] - points[i - 1][0] > run.step * 1.5) found.push([]);
    found.at(-1).push(point);
  });
  return found;
};
const path = (piece, x, y) => piece.map(([at, value], i) => `${i ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');

const clock = at => new Date(at * 1000).toISOString().slice(11, run.to - run.from < 300 ? 19 : 16);
const across = (from, to, left, right) => value => left + (value - from) / (to - from) * (right - left);

const plot = (place, panel, all) => {
  const { clientWidth: width, clientHeight: height } = place;
  const { defaults } = panel.fieldConfig;
  const { min = 0 } = defaults;
  const svg = canvas(width, height);
  const range = Math.max(...all.map(most), min) - min || 1;
  const step = lineStep(defaults, range, Math.max(2, Math.floor(height / 34)));
  const lines = Array.from({ length: Math.ceil(range / step - 1e-9) + 1 }, (_, i) => min + i * step);
  const labels = lines.map(unit(defaults));
  const left = 10 + 6.2 * Math.max(...labels.map(label => label.length));
  const x = across(run.from, run.to, left, width - 6);
  const y = across(min, lines.at(-1), height - 18, 8);
  lines.forEach((value, i) => {
    svg.append(drawn('line', { x1: left, x2: width - 6, y1: y(value), y2: y(value), stroke: '#e6e8ea' }));
    svg.append(drawn('text', { x: left - 6, y: y(value) + 3.5, 'text-anchor': 'end' }, labels[i]));
  });
  const every = lineStep({ unit: 's' }, run.to - run.from, Math.floor((width - left) / 60));
  for (let at = Math.ceil(run.from / every) * every; at <= run.to; at += every) {
    if (x(at) < width - 24) svg.append(drawn('text', { x: x(at), y: height - 3, 'text-anchor': 'middle' }, clock(at)));
  }
  all.forEach(series => pieces(series.points).forEach(piece => svg.append(piece.length === 1
    ? drawn('circle', { cx: x(piece[0][0]), cy: y(piece[0][1]), r: 1.8, fill: series.colour })
    : drawn('path', { d: path(piece, x, y), fill: 'none', stroke: series.colour, 'stroke-width': 1.5, 'stroke-linejoin': 'round' }))));
  place.append(svg);
};

const legend = (panel, all) => {
  const shown = unit(panel.fieldConfig.defaults);
  const table = element('table');
  const head = element('tr');
  head.append(element('th'), element('th', 'last'), element('th', 'max'));
  table.append(head);
  all.forEach(series => {
    const row = element('tr');
    const name = element('td');
    const mark = element('i');
    mark.style.background = series.colour;
    name.append(mark, series.name);
    row.append(name, element('td', shown(last(series))), element('td', shown(most(series))));
    table.append(row);
  });
  const place = element('div', undefined, 'legend');
  place.append(table);
  return place;
};

const timeseries = (section, panel) => {
  const all = seriesOf(panel);
  if (all.length === 0) {
    section.append(element('div', 'No data', 'none'));
    return;
  }
  const body = element('div', undefined, 'body ' + panel.options.legend.placement);
  const place = element('div', undefined, 'plot');
  body.append(place, legend(panel, all));
  section.append(body);
  plot(place, panel, all);
};

const stat = (section, panel) => {
  const [one] = seriesOf(panel);
  const value = one && last(one);
  const reached = panel.fieldConfig.defaults.thresholds.steps.filter(step => step.value === null || value >= step.value);
  section.classList.add('stat');
  section.style.background = one ? STATES[reached.at(-1).color] : '#8a8f94';
  section.append(element('b', one ? unit(panel.fieldConfig.defaults)(value) : 'No data'));
  if (one && panel.options.graphMode === 'area') {
    const { clientWidth: width } = section;
    const svg = canvas(width, 44);
    const x = across(run.from, run.to, 0, width);
    const y = across(0, Math.max(most(one), 1), 43, 2);
    pieces(one.points).forEach(piece => {
      const line = path(piece, x, y);
      svg.append(drawn('path', { d: `${line}L${x(piece.at(-1)[0])} 44L${x(piece[0][0])} 44Z`, fill: '#fff', 'fill-opacity': 0.18 }));
      svg.append(drawn('path', { d: line, fill: 'none', stroke: '#fff', 'stroke-opacity': 0.7 }));
    });
    section.append(svg);
  }
};

const KINDS = { stat, timeseries };
const [title, about, when] = document.querySelector('header').children;
title.textContent = run.dashboard.title;
about.textContent = run.dashboard.description;
when.textContent = `${clock(run.from)} to ${clock(run.to)} UTC`;
run.dashboard.panels.forEach(panel => {
  const { x, y, w, h } = panel.gridPos;
  const section = element('section');
  Object.assign(section.style, {
    left: `${x * CELL}px`, top: `${y * ROW}px`, width: `${w * CELL - GAP}px`, height: `${h * ROW - GAP}px`,
  });
  document.querySelector('main').append(section);
  section.append(element('h2', panel.title));
  KINDS[panel.type](section, panel);
});
