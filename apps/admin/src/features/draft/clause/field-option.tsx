import { type Field, isFreeText } from "@concordat/domain";
import { Badge, Checkbox, Group } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import "../draft.css";
import { sensitivityWords } from "../../../lib/sensitivity.ts";
import type { DraftClause } from "../text/draft-clause.ts";

interface Option {
  readonly field: Field;
  readonly clause: DraftClause;
  readonly known: boolean;
  readonly toggle: () => void;
}

/** How else the clause reaches the field, if at all: by a group that covers it. */
const coveredBy = ({ fields }: DraftClause, key: string): string | undefined =>
  fields.find((each) => each === "*" || (each.endsWith(".*") && key.startsWith(each.slice(0, -1))));

function noteOn({ field, clause, known }: Omit<Option, "toggle">): string {
  const group = coveredBy(clause, field.key);
  if (field.lock?.kind === "never") return `Never shared: ${field.lock.why}`;
  if (field.lock) return `Locked, opened only by its own name: ${field.lock.why}`;
  if (group && isFreeText(field)) return `Free text: not reached by ${group}, only by its own name`;
  if (group && !known) return `Added to the catalogue later: not reached by ${group}`;
  return group ? `Reached by ${group}` : (field.hint ?? "");
}

/** A field of the catalogue, with how sensitive it is and whether anything locks it. */
export function FieldOption({ field, clause, known, toggle }: Option) {
  const sensitivity = sensitivityWords[field.class];
  return (
    <div className="draft-field">
      <Checkbox
        label={field.label}
        description={noteOn({ field, clause, known })}
        checked={clause.fields.includes(field.key)}
        disabled={field.lock?.kind === "never" && !clause.fields.includes(field.key)}
        onChange={toggle}
      />
      <Group gap={4} wrap="nowrap">
        {field.lock && <IconLock size={15} aria-label="Locked" />}
        {sensitivity && (
          <Badge variant="default" size="sm" radius="sm" tt="none" fw={500}>
            {sensitivity}
          </Badge>
        )}
      </Group>
    </div>
  );
}
