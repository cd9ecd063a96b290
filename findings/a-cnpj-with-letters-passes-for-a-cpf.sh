#!/usr/bin/env bash
# Since July 2026 a CNPJ may have letters. Where validators drop what is no digit before they look at the form, one passes for a CPF: the valid CNPJ
# 10.DVK.693/0001-20 leaves 10693000120, a valid CPF. Seen with npm cpf-cnpj-validator 2.1.2: cpf.isValid takes the CNPJ unless it is called strictly,
# and cpf.format prints a person's number that nobody told; its cnpj.isValid knows the new rule, so "CPF? then a person" is the wrong question
# first. npm @brazilian-utils/brazilian-utils 2.4.0 refuses a CNPJ with letters and formats it without them, unless each call says { version: 2 },
# and its isValidNfeKey has no such option: it refuses access keys with letters. stdnum 1.12.0 keeps the two apart. Fails when one of them says
# otherwise. Needs npm and Node.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
    cpf-cnpj-validator@2.1.2 @brazilian-utils/brazilian-utils@2.4.0 stdnum@1.12.0

cat >kinds.js <<'JS'
const { cpf, cnpj } = require('cpf-cnpj-validator');
const utils = require('@brazilian-utils/brazilian-utils');
const { stdnum } = require('stdnum');
const number = '10.DVK.693/0001-20';
const key = '35260712ABC34501DE35550010000550121407188231';
console.log('cpf-cnpj-validator', cnpj.isValid(number), cpf.isValid(number), cpf.isValid(number, true), cpf.format(number));
console.log('brazilian-utils', utils.isValidCnpj(number), utils.formatCnpj(number), utils.isValidCnpj(number, { version: 2 }));
console.log('brazilian-utils key', utils.isValidNfeKey(key), utils.isValidNfeKey('35260700000000000191650020000000071118273644'));
console.log('stdnum', stdnum.BR.cnpj.validate(number).isValid, stdnum.BR.cpf.validate(number).isValid);
JS

node kinds.js >seen
cat >expected <<'SEEN'
cpf-cnpj-validator true true false 106.930.001-20
brazilian-utils false 10.693.000/120 true
brazilian-utils key false true
stdnum true false
SEEN
diff expected seen
echo "as described: a CNPJ with letters passes for a CPF where letters are dropped"
