#!/usr/bin/env bash
# How many minor units a currency has is not the same everywhere, so the same whole number is another amount. Seen with JDK 25.0.3 (ISO 4217:
# COP, HUF, IDR, PKR and MGA have two digits, IQD three), npm currency-codes 2.2.0 (all as the JDK), npm @dinero.js/currencies
# 2.0.0-alpha.14 (MGA and MRU have one digit of fifths: 500 is 100.0 MGA there and 5.00 by ISO 4217) and Node 20.20.2 with ICU 78.2 and CLDR 48
# (Intl.NumberFormat takes COP, HUF, IDR, PKR, MGA and IQD for currencies without decimals: whoever reads digits there tells amounts a
# hundred or a thousand times too high). Fails when one of them says otherwise. Needs npm, Node and a JDK 21 or newer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts currency-codes@2.2.0 @dinero.js/currencies@2.0.0-alpha.14

cat >Digits.java <<'JAVA'
import java.util.Currency;

class Digits {
    public static void main(String[] codes) {
        for (String code : codes) {
            System.out.println("jdk " + code + " " + Currency.getInstance(code).getDefaultFractionDigits());
        }
    }
}
JAVA

cat >digits.js <<'JS'
const iso = require('currency-codes');
const dinero = require('@dinero.js/currencies');
for (const code of process.argv.slice(2)) {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
  console.log(`currency-codes ${code} ${iso.code(code).digits}`);
  console.log(`dinero ${code} ${dinero[code].exponent} of ${dinero[code].base}`);
  console.log(`intl ${code} ${format.resolvedOptions().maximumFractionDigits}`);
}
JS

codes=(BRL CLP COP HUF IDR IQD MGA PKR)
{ java Digits.java "${codes[@]}"; node digits.js "${codes[@]}"; } | sort >seen
sort >expected <<'SEEN'
jdk BRL 2
jdk CLP 0
jdk COP 2
jdk HUF 2
jdk IDR 2
jdk IQD 3
jdk MGA 2
jdk PKR 2
currency-codes BRL 2
currency-codes CLP 0
currency-codes COP 2
currency-codes HUF 2
currency-codes IDR 2
currency-codes IQD 3
currency-codes MGA 2
currency-codes PKR 2
dinero BRL 2 of 10
dinero CLP 0 of 10
dinero COP 2 of 10
dinero HUF 2 of 10
dinero IDR 2 of 10
dinero IQD 3 of 10
dinero MGA 1 of 5
dinero PKR 2 of 10
intl BRL 2
intl CLP 0
intl COP 0
intl HUF 0
intl IDR 0
intl IQD 0
intl MGA 0
intl PKR 0
SEEN
diff expected seen
echo "as seen: four sources, three answers for one currency"
