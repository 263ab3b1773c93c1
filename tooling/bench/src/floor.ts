import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import postgres from "postgres";

/**
 * The floor: a bare handler for each operation, with one hand-written statement and `JSON.stringify`. No session, no
 * guard, no ledger, no schema. What is above it is the price of what Concordat is for.
 */
const [, , url = ""] = process.argv;
const sql = postgres(url, { max: 10, onnotice: () => {} });

const picture = (caseId: string) => sql`
  select e.id, e.subject_id, e.field, e.owner_agency_id, e.observed_on::text, e.recorded_at, e.tags, v.value
  from entries e join entry_values v on v.entry_id = e.id and v.level = 5
  where e.case_id = ${caseId} and e.superseded_at is null and e.quarantined_at is null`;

const list = (agencyId: string) => sql`
  select c.id, c.reference, c.case_type, c.stage, c.opened_on::text,
    (select json_agg(v.value) from entries e join entry_values v on v.entry_id = e.id and v.level = 5
     where e.case_id = c.id and e.superseded_at is null and e.quarantined_at is null and e.field in ('identity.name.given', 'identity.name.family')) as people
  from (select case_id from involvements where agency_id = ${agencyId} order by opened_on desc nulls last, case_id desc nulls last limit 50) i
  join cases c on c.id = i.case_id`;

interface Addition {
  readonly entry: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly professionalId: string;
  readonly partnershipId: string;
}

const add = ({ entry, caseId, agencyId, professionalId, partnershipId }: Addition) => sql`
  with added as (
    insert into floor_entries (id, partnership_id, case_id, field, owner_agency_id, recorded_by, recorded_at)
    values (${entry}, ${partnershipId}, ${caseId}, 'health.gpPractice', ${agencyId}, ${professionalId}, now()) returning id)
  insert into floor_values (entry_id, level, position, partnership_id, value) select id, 5, 0, ${partnershipId}, '"A practice"' from added`;

const body = async (request: IncomingMessage): Promise<string> => {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
};

type Asked =
  | { readonly operation: "picture" | "list"; readonly id: string }
  | ({ readonly operation: "add" } & Addition);

/** Only the bench asks: this looks no closer than a bare handler would. */
const isAsked = (read: unknown): read is Asked => typeof read === "object" && read !== null && "operation" in read;

function does(asked: Asked) {
  if (asked.operation === "add") return add(asked);
  return asked.operation === "picture" ? picture(asked.id) : list(asked.id);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked: unknown = JSON.parse(await body(request));
  if (!isAsked(asked)) throw new TypeError("The bench asks for an operation.");
  const result = await does(asked);
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(result));
}

const server = createServer(
  (request, response) => void answer(request, response).catch(() => response.writeHead(500).end()),
);
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: address && typeof address === "object" ? address.port : 0 });
});
