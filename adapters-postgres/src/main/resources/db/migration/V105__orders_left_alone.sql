-- Until when the sweep leaves an order alone; null before it came by. Views that are made anew begin without.
ALTER TABLE order_view ADD COLUMN left_until timestamptz;

-- Orders that have come to no end and wait for nobody in particular, those first that were left alone longest. What was delivered has ended;
-- an order that a marketplace placed is looked at on the marketplace's side.
CREATE INDEX order_view_unfinished ON order_view ((coalesce(left_until, updated_at)))
    WHERE NOT parked
      AND (kind = 'CHANNEL_ORDER' AND (cancelling OR phase NOT IN ('delivered', 'cancelled', 'returned', 'refused'))
           OR kind = 'OMS_ORDER' AND marketplace IS NULL AND phase NOT IN ('invoiced', 'canceled', 'replaced'));
