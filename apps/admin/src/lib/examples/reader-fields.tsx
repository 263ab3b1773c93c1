import { Checkbox, Fieldset, MultiSelect, Select, SimpleGrid } from "@mantine/core";
import { useTerms } from "../options.ts";

/** Somebody who looks, as an example describes them. */
interface Reader {
  readonly kind: string;
  readonly roles: readonly string[];
  readonly caseRoles: readonly string[];
  readonly certificates: readonly string[];
  readonly purpose: string | null;
  readonly involved: boolean;
}

interface Reading {
  readonly reader: Reader;
  readonly change: (reader: Reader) => void;
}

/** Who looks in an example: from which kind of agency, for what, and as whom. */
export function ReaderFields({ reader, change, purposes }: Reading & { readonly purposes: readonly string[] }) {
  const agreed = useTerms("purpose").filter(({ value }) => purposes.includes(value));
  return (
    <Fieldset legend="Who looks">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label="Of which kind of agency"
          required
          searchable
          data={useTerms("agencyKind")}
          value={reader.kind || null}
          onChange={(kind) => change({ ...reader, kind: kind ?? "" })}
        />
        <Select
          label="For which purpose"
          clearable
          placeholder="None"
          data={agreed}
          value={reader.purpose}
          onChange={(purpose) => change({ ...reader, purpose })}
        />
        <PersonFields reader={reader} change={change} />
      </SimpleGrid>
      <Checkbox
        mt="sm"
        label="Their agency works the case"
        checked={reader.involved}
        onChange={(event) => change({ ...reader, involved: event.currentTarget.checked })}
      />
    </Fieldset>
  );
}

/** Their roles, on the case too, and the certificates that they hold. */
function PersonFields({ reader, change }: Reading) {
  const lists = [
    { name: "roles", label: "Roles", data: useTerms("role") },
    { name: "caseRoles", label: "Roles on the case", data: useTerms("caseRole") },
    { name: "certificates", label: "Holding", data: useTerms("certificate") },
  ] as const;
  return lists.map(({ name, label, data }) => (
    <MultiSelect
      key={name}
      label={label}
      searchable
      data={data}
      value={[...reader[name]]}
      onChange={(codes) => change({ ...reader, [name]: codes })}
    />
  ));
}
