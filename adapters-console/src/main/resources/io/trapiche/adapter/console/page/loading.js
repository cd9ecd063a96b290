// Loads for the view of the moment; answers to an earlier one are dropped.

import { failed } from './workspace.js';

let round = 0;

/** Another view: whatever was asked for until now does not count any more. */
export function begin() {
  round += 1;
}

/** Tells, whenever it is called, whether nobody looked elsewhere since. */
export function stillHere() {
  const mine = round;
  return () => mine === round;
}

export async function load(asking, showing) {
  const counts = stillHere();
  try {
    const answer = await asking();
    if (counts()) {
      showing(answer);
    }
  } catch (failure) {
    if (counts()) {
      failed(failure);
    }
  }
}
