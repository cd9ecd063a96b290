-- Bodies stored by earlier versions hold whatever VTEX sent, tokens included. Nobody reads one once its item is processed, and of a
-- feed's or hook's item only that it is there: what follows is read from VTEX. Pending processing results stay as they are.
UPDATE inbox SET body = '{}'
 WHERE body <> '{}' AND (processed_at IS NOT NULL OR source IN ('FEED', 'HOOK'));
