-- Id of the key that signed the address of the order's last submission; null before the first, and where no event tells it.
ALTER TABLE order_view ADD COLUMN callback_key text COLLATE "C";

UPDATE order_view AS view
   SET callback_key = told.callback_key
  FROM (SELECT DISTINCT ON (event.aggregate_identifier)
               event.aggregate_identifier,
               event.payload::json #>> '{submission,callbackKey}' AS callback_key
          FROM domain_event AS event
          JOIN order_view AS seen ON seen.stream_id = event.aggregate_identifier
         WHERE event.payload_type = 'channel-order.submitted' AND event.sequence_number <= seen.sequence
         ORDER BY event.aggregate_identifier, event.sequence_number DESC) AS told
 WHERE view.stream_id = told.aggregate_identifier AND told.callback_key IS NOT NULL;

-- Orders that VTEX may still call back for. Parked ones are among them.
CREATE INDEX order_view_open ON order_view (account, callback_key, created_at)
    WHERE kind = 'CHANNEL_ORDER' AND (cancelling OR phase NOT IN ('delivered', 'cancelled', 'returned', 'refused'));
