const introduction = `# Who may do what

Every procedure, asked by somebody of each role through the application that they use: each cell was really asked, of a
whole partnership at work, by \`apps/server/test/router/who-may-call.test.ts\`, which writes this page.

- **yes**: they get an answer.
- **401**: nobody is signed in, or sign-in is refused.
- **403**: it is seen, and not this person's to do, or another person has to.
- **404**: not here, or not open to them: word for word what is said of something that does not exist.
- **400, 409, 412**: they may ask, and what was asked does not fit, was changed meanwhile, or is not at that stage.

| Who | Is |
| --- | --- |
| nobody | not signed in |
| worker | a practitioner on the team of the case; MASH practitioners and MARAC coordinators have the same powers |
| stranger | a practitioner of the same agency who is not on the team |
| super | a supervisor of an agency that works the case; safeguarding leads and MASH managers have the same powers |
| signs | a signatory |
| leads | the governance lead |
| dpo | a data protection officer |
| keeps | an agency's administrator, for its own people |
| both | works cases and governs: through each application only what belongs there |
| other | another partnership's supervisor, and its governance lead |

Which roles work cases, and which reach all cases of their agency, are properties of the partnership's own vocabulary.
Rows say what a procedure is for in \`packages/api/src\`, where each has its sentence.`;

/** A line of a table in Markdown. */
const line = (cellsOfRow: readonly string[]): string => `| ${cellsOfRow.join(" | ")} |`;

const nounOf = ([path = ""]: readonly string[]): string => path.split(".")[0] ?? "";

interface Table {
  readonly doors: readonly string[];
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table as `docs/permissions.md` shows it: one part for each noun. */
export function permissionsPage({ doors, names, rows }: Table): string {
  const heads = names.slice(1).map((who, index) => `${who} (${doors[index + 1]})`);
  const parts = [...Map.groupBy(rows, nounOf)].map(([noun, ofNoun]) =>
    [
      `## ${noun}`,
      "",
      line(["", ...heads]),
      line(["---", ...heads.map(() => ":-:")]),
      ...ofNoun.map(([path = "", ...answers]) => line([`\`${path}\``, ...answers])),
    ].join("\n"),
  );
  return `${[introduction, ...parts].join("\n\n")}\n`;
}
