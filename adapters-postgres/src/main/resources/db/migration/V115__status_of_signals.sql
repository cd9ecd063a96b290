-- What a signal tells of: handling that VTEX said yes to needs no reading, whichever word comes first.
ALTER TABLE inbox ADD COLUMN status text;
