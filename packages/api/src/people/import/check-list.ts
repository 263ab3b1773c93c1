import {
  type AgencyId,
  type Code,
  importColumns,
  type ImportFinding,
  longestImport,
  NewPerson,
  Refusal,
} from "@concordat/domain";

type Column = (typeof importColumns)[number];
type Problem = ImportFinding["problem"];

/** What a list may name: agencies and roles by what they are called, and who is there already. */
export interface Known {
  readonly agencies: ReadonlyMap<string, AgencyId>;
  readonly roles: ReadonlyMap<string, Code>;
  /** The addresses of people whom the actor manages. */
  readonly addresses: ReadonlySet<string>;
}

export interface CheckedList {
  readonly people: readonly NewPerson[];
  readonly findings: readonly ImportFinding[];
}

/** How a name is looked for: as people write it, in any case. */
export const sought = (name: string): string => name.trim().toLowerCase();

type Cells = Readonly<Record<Column, string>>;

const columnOf: Readonly<Record<string, Column>> = {
  agencyId: "Agency",
  name: "Name",
  jobTitle: "Job title",
  email: "Email",
  phone: "Telephone",
  roles: "Roles",
};

const problemOf = (cell: string, { code, message }: { code?: string | undefined; message: string }): Problem => {
  if (cell === "") return "required";
  if (message === "email" || message === "phone") return message;
  return code === "too_big" ? "tooLong" : "unreadable";
};

/** Somebody as a line names them, or what is wrong with it. */
function checkLine(cells: Cells, { agencies, roles }: Known): { person?: NewPerson; wrong: [Column, Problem][] } {
  const named = cells.Roles.split(/[;|,]/)
    .map(sought)
    .filter((role) => role !== "");
  const agencyId = agencies.get(sought(cells.Agency));
  const wrong: [Column, Problem][] = [];
  if (cells.Agency !== "" && !agencyId) wrong.push(["Agency", "unknown"]);
  if (named.some((role) => !roles.has(role))) wrong.push(["Roles", "unknown"]);
  const read = NewPerson.safeParse({
    agencyId,
    name: cells.Name,
    jobTitle: cells["Job title"],
    email: cells.Email,
    phone: cells.Telephone,
    roles: [...new Set(named.flatMap((role) => roles.get(role) ?? []))],
  });
  for (const issue of read.error?.issues ?? []) {
    const column = columnOf[String(issue.path[0])] ?? "Name";
    if (!wrong.some(([known]) => known === column)) wrong.push([column, problemOf(cells[column], issue)]);
  }
  return { ...(read.success && wrong.length === 0 ? { person: read.data } : {}), wrong };
}

/** Where each column stands, by the headings; a heading that lacks is a finding. */
function columnsIn(headings: readonly string[]): { places: Map<Column, number>; findings: ImportFinding[] } {
  const written = headings.map(sought);
  const places = new Map(importColumns.map((column) => [column, written.indexOf(sought(column))] as const));
  const lacking = importColumns.filter((column) => (places.get(column) ?? -1) < 0);
  return { places, findings: lacking.map((column) => ({ line: 1, column, problem: "missing" })) };
}

/** Looks through a list, line by line. Nobody is in it twice, or here already. */
export function checkList([headings = [], ...lines]: readonly (readonly string[])[], known: Known): CheckedList {
  if (lines.length > longestImport) throw new Refusal("TOO_LARGE");
  const { places, findings } = columnsIn(headings);
  if (findings.length > 0) return { people: [], findings };
  const people: NewPerson[] = [];
  const met = new Set<string>();
  const cell = (line: readonly string[], column: Column): string => line[places.get(column) ?? -1] ?? "";
  for (const [index, line] of lines.entries()) {
    if (line.every((each) => each === "")) continue;
    const { person, wrong } = checkLine(
      {
        Agency: cell(line, "Agency"),
        Name: cell(line, "Name"),
        "Job title": cell(line, "Job title"),
        Email: cell(line, "Email"),
        Telephone: cell(line, "Telephone"),
        Roles: cell(line, "Roles"),
      },
      known,
    );
    const address = sought(cell(line, "Email"));
    if (address !== "" && met.has(address)) wrong.push(["Email", "twice"]);
    else if (known.addresses.has(address)) wrong.push(["Email", "taken"]);
    met.add(address);
    if (line.slice(headings.length).some((each) => each !== "")) wrong.push(["Roles", "unreadable"]);
    findings.push(...wrong.map(([column, problem]) => ({ line: index + 2, column, problem })));
    if (person && wrong.length === 0) people.push(person);
  }
  return { people, findings };
}
