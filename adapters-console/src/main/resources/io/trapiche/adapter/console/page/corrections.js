// The rows in which an operator says what an order's fields should be.

import { byId, element } from './elements.js';

let fields = []; // what may be corrected of the order that is shown

const rows = () => [...byId('corrections').children];

const part = (row, name) => row.querySelector(`.${name}`);

export function showFields(answer) {
  fields = answer.fields;
  byId('fields').replaceChildren(...fields.map(known => element('option', present(known), { value: known.field })));
}

export function corrections() {
  return rows().map(row => ({ field: part(row, 'field').value.trim(), value: part(row, 'value').value }));
}

export function clearCorrections() {
  byId('corrections').replaceChildren();
}

export function addCorrection() {
  const row = element('li');
  const field = element('input', '', { list: 'fields', maxlength: 100, required: '', spellcheck: 'false',
    autocomplete: 'off', placeholder: 'lines[0].sku', class: 'field' });
  const value = element('input', '', { maxlength: 2000, autocomplete: 'off', placeholder: 'value', class: 'value' });
  const remove = element('button', '×', { type: 'button', class: 'quiet remove' });
  field.addEventListener('input', () => {
    const known = fields.find(candidate => candidate.field === field.value.trim());
    value.placeholder = known ? `now ${present(known)}` : 'value';
  });
  remove.addEventListener('click', () => {
    row.remove();
    label();
    byId('add-correction').focus();
  });
  row.append(field, value, remove);
  byId('corrections').append(row);
  label();
  field.focus();
}

/** Rows are told apart by where they stand, whatever was added and removed before. */
function label() {
  rows().forEach((row, index) => {
    part(row, 'field').setAttribute('aria-label', `Field ${index + 1}`);
    part(row, 'value').setAttribute('aria-label', `Value ${index + 1}`);
    part(row, 'remove').setAttribute('aria-label', `Remove field ${index + 1}`);
  });
}

function present({ value, personal }) {
  return personal ? 'personal, not shown' : value ?? 'empty';
}
