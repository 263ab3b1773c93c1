import { Checkbox, Group, NativeSelect, SimpleGrid } from "@mantine/core";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { mostOf, type Reader } from "./reader.ts";

interface Choosing {
  readonly agencies: Picture["agencies"];
  readonly purposes: readonly string[];
  readonly reader: Reader;
  readonly onReader: (reader: Reader) => void;
}

/** As whom one looks: of which agency, for what, and with which roles and training. */
export function ChooseReader({ agencies, purposes, reader, onReader }: Choosing) {
  const words = useWords();
  const terms = (vocabulary: string) => words.glossary.vocabularies[vocabulary]?.terms ?? [];
  return (
    <form className="panel see-as-reader" aria-label="As whom" onSubmit={(event) => event.preventDefault()}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NativeSelect
          label="Agency"
          value={reader.agencyId}
          onChange={(event) => onReader(mostOf(event.currentTarget.value))}
          data={agencies.map(({ agencyId }) => ({ value: agencyId, label: words.agency(agencyId).name }))}
        />
        <NativeSelect
          label="Looking at it for"
          value={reader.purpose}
          onChange={(event) => onReader({ ...reader, purpose: event.currentTarget.value })}
          data={purposes.map((code) => ({ value: code, label: words.label("purpose", code) }))}
        />
        <NativeSelect
          label="Who there"
          value={reader.role}
          onChange={(event) => onReader({ ...reader, role: event.currentTarget.value })}
          data={[
            { value: "", label: "Whoever sees most" },
            ...terms("role")
              .filter(({ readsCases }) => readsCases === true)
              .map(({ code, label }) => ({ value: code, label })),
          ]}
        />
        {reader.role !== "" && (
          <NativeSelect
            label="Part in the case"
            value={reader.caseRole}
            onChange={(event) => onReader({ ...reader, caseRole: event.currentTarget.value })}
            data={[
              { value: "", label: "No special part" },
              ...terms("caseRole").map(({ code, label }) => ({ value: code, label })),
            ]}
          />
        )}
      </SimpleGrid>
      {reader.role !== "" && terms("certificate").length > 0 && (
        <Checkbox.Group
          label="Training that they have"
          mt="sm"
          value={[...reader.certificates]}
          onChange={(certificates) => onReader({ ...reader, certificates })}
        >
          <Group gap="sm" mt={4}>
            {terms("certificate").map(({ code, label }) => (
              <Checkbox key={code} value={code} label={label} size="sm" />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </form>
  );
}
