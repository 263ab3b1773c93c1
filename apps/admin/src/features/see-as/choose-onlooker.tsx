import { type Agreement, sentenceOf } from "@concordat/domain";
import { Checkbox, MultiSelect, Select, Stack } from "@mantine/core";
import { ReaderFields } from "../../lib/examples/reader-fields.tsx";
import { useTerms } from "../../lib/options.ts";
import { useWords } from "../../lib/words.ts";
import { conditionsIn, type Onlooker } from "./onlooker.ts";

interface Choosing {
  readonly agreement: Agreement;
  readonly as: Onlooker;
  readonly onChange: (as: Onlooker) => void;
}

/** Who looks, at whose information, and which of the things that the text asks are so. */
export function ChooseOnlooker({ agreement, as, onChange }: Choosing) {
  const kinds = useTerms("agencyKind").filter(({ value }) => value !== "joint");
  return (
    <Stack component="form" gap="md" aria-label="As whom" onSubmit={(event) => event.preventDefault()}>
      <ReaderFields
        reader={as.reader}
        purposes={agreement.purposes}
        change={({ roles, caseRoles, certificates, ...reader }) =>
          onChange({
            ...as,
            reader: { ...reader, roles: [...roles], caseRoles: [...caseRoles], certificates: [...certificates] },
          })
        }
      />
      <Select
        label="At what this kind of agency holds"
        searchable
        allowDeselect={false}
        data={[{ value: "joint", label: "The joint record" }, ...kinds]}
        value={as.owner}
        onChange={(owner) => owner && onChange({ ...as, owner })}
      />
      <Given agreement={agreement} as={as} onChange={onChange} />
      <Checkbox
        label="The person lives under a shield"
        checked={as.shielded}
        onChange={(event) => onChange({ ...as, shielded: event.currentTarget.checked })}
      />
    </Stack>
  );
}

/** Which of the conditions that the clauses ask hold in the example. */
function Given({ agreement, as, onChange }: Choosing) {
  const glossary = useWords();
  const asked = conditionsIn(agreement);
  const given = new Set(as.given.map((condition) => JSON.stringify(condition)));
  return (
    <MultiSelect
      label="What is so in the example"
      description="Out of everything that the clauses ask. Whatever is not chosen is not known."
      searchable
      clearable
      data={asked.map(([value, condition]) => ({ value, label: sentenceOf(condition, glossary) }))}
      value={asked.map(([key]) => key).filter((key) => given.has(key))}
      onChange={(chosen) =>
        onChange({ ...as, given: asked.filter(([key]) => chosen.includes(key)).map(([, condition]) => condition) })
      }
    />
  );
}
