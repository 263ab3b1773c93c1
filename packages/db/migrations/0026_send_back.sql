-- While a text is out for approval and signature, its parties can still say something of it, and any of them can send it
-- back, with a reason, while nobody has signed.
drop policy agreement_comments_made_in_consultation on agreement_comments;
create policy agreement_comments_made_before_it_runs on agreement_comments for insert to concordat_request
  with check ((partnership_id, agency_id, professional_id, at) = (select w.partnership, w.agency, w.professional, w.at from app.who() w)
    and (select app.governs())
    and exists (select from agreement_versions v where v.id = version_id and v.hash = agreement_comments.hash and v.state in ('consultation', 'circulated')));
set local role concordat_guard;
--> statement-breakpoint

-- A party sends a text back into drafting. Why stands among what was said of it, under the name of who did it.
create function app.send_back(p_version uuid, p_comment uuid, p_words text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  text_of agreement_versions;
begin
  select v.* into text_of from agreement_versions v where v.id = p_version and v.partnership_id = a.partnership for update;
  if text_of.id is null or not app.governs()
    or not text_of.document -> 'parties' @> jsonb_build_array(jsonb_build_object('agency', a.agency)) then
    raise exception 'not of this text' using errcode = 'insufficient_privilege';
  end if;
  if text_of.state <> 'circulated' or exists (select from agreement_signatures s where s.version_id = p_version) then
    raise exception 'it is not out for signature, or somebody has signed' using errcode = 'serialization_failure';
  end if;
  insert into agreement_comments (id, partnership_id, version_id, agency_id, professional_id, hash, words, at)
  values (p_comment, a.partnership, p_version, a.agency, a.professional, text_of.hash, p_words, a.at);
  update agreement_versions set state = 'draft' where id = p_version;
end $$;
grant execute on function app.send_back(uuid, uuid, text) to concordat_request;
set local role concordat_owner;
