create function samspil.publish(kind text, row_id uuid, version integer, urgency text) returns void
  language sql as $$ select $$;
revoke all on function samspil.publish(text, uuid, integer, text) from public;
alter function samspil.publish(text, uuid, integer, text) owner to :guard;
