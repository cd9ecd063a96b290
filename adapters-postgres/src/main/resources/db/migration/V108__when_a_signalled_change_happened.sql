-- When the change happened that a signal tells of: one that was read since needs no reading.
ALTER TABLE inbox ADD COLUMN changed_at timestamptz;
