import type { Transaction } from "../door/with-actor.ts";

/** A version that has come into force at some time, as it is stored. Times are milliseconds since 1970; null is without end. */
export interface VersionInForceRow {
  readonly id: string;
  readonly agreementId: string;
  readonly number: number;
  readonly canonical: string;
  readonly hash: string;
  readonly forceFrom: number;
  readonly forceUntil: number | null;
  readonly restraintUntil: number | null;
  readonly signedHashes: readonly string[];
  readonly parties: readonly { readonly agency: string; readonly from: number; readonly until: number | null }[];
}

export interface PartnershipRow {
  readonly name: string;
  readonly timeZone: string;
  readonly leadLabel: string;
  readonly jointAgencyId: string;
  readonly demonstration: boolean;
}

/** The rules, the catalogue and the words of a partnership, as of one epoch. */
export interface GovernanceRow {
  readonly epoch: number;
  readonly partnership: PartnershipRow;
  readonly versions: readonly VersionInForceRow[];
  readonly sections: readonly { readonly key: string; readonly label: string }[];
  readonly fields: readonly unknown[];
  readonly terms: readonly { readonly vocabulary: string; readonly label: string; readonly term: unknown }[];
  readonly gateways: readonly unknown[];
  readonly agencies: readonly unknown[];
}

/** The epoch of the partnership's rules: a cheap question, asked before anything is decided. */
export async function readEpoch({ sql }: Transaction): Promise<number> {
  const [row] = await sql<{ epoch: number }[]>`select app.epoch() as epoch`;
  return row?.epoch ?? 0;
}

/** Everything that the policy package compiles its rules from, in one statement. */
export async function readGovernance({ sql }: Transaction): Promise<GovernanceRow | null> {
  const ms = (column: string) =>
    sql`case when ${sql(column)} < 'infinity' then round(extract(epoch from ${sql(column)}) * 1000) end`;
  const [row] = await sql<{ governance: GovernanceRow | null }[]>`
    select (select json_build_object(
      'epoch', app.epoch(),
      'partnership', json_build_object('name', p.name, 'timeZone', p.time_zone, 'leadLabel', p.lead_label, 'jointAgencyId', p.joint_agency_id, 'demonstration', p.demonstration),
      'versions', (select coalesce(json_agg(json_build_object('id', v.id, 'agreementId', v.agreement_id, 'number', v.number, 'canonical', v.canonical, 'hash', v.hash,
        'forceFrom', ${ms("force_from")}, 'forceUntil', ${ms("force_until")}, 'restraintUntil', ${ms("restraint_until")},
        'signedHashes', (select coalesce(json_agg(distinct s.hash), '[]') from agreement_signatures s where s.version_id = v.id),
        'parties', (select coalesce(json_agg(json_build_object('agency', q.agency_id, 'from', ${ms("valid_from")}, 'until', ${ms("valid_until")})), '[]') from party_periods q where q.version_id = v.id))
        order by v.id), '[]') from agreement_versions v where v.force_from is not null),
      'sections', (select coalesce(json_agg(json_build_object('key', s.key, 'label', s.label) order by s.position), '[]') from catalogue_sections s),
      'fields', (select coalesce(json_agg(f.definition order by f.position), '[]') from catalogue_fields f),
      'terms', (select coalesce(json_agg(json_build_object('vocabulary', t.vocabulary, 'label', t.vocabulary_label, 'term', t.definition) order by t.vocabulary, t.position), '[]') from vocabulary_terms t),
      'gateways', (select coalesce(json_agg(json_build_object('code', g.code, 'title', g.title, 'kind', g.kind, 'what', g.what, 'givers', g.givers, 'receivers', g.receivers) order by g.code), '[]') from legal_gateways g),
      'agencies', (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name, 'kind', a.kind, 'colour', a.colour, 'mark', a.mark, 'phone', a.phone, 'email', a.email, 'controller', c.name) order by a.name), '[]')
        from agencies a join controllers c on c.id = a.controller_id)
    ) from partnerships p) as governance`;
  return row?.governance ?? null;
}
