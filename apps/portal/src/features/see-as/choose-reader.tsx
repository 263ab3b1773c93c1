import { offered } from "@concordat/domain";
import { Checkbox, Group, NativeSelect, SimpleGrid } from "@mantine/core";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { mostOf, type Reader } from "./reader.ts";

interface OneReader {
  readonly reader: Reader;
  readonly onReader: (reader: Reader) => void;
}

interface Choosing extends OneReader {
  readonly agencies: Picture["agencies"];
  readonly purposes: readonly string[];
}

/** As whom one looks: of which agency, for what, and with which roles and training. */
export function ChooseReader({ agencies, purposes, reader, onReader }: Choosing) {
  const words = useWords();
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
        <WhoThere reader={reader} onReader={onReader} />
      </SimpleGrid>
      {reader.role !== "" && <Training reader={reader} onReader={onReader} />}
    </form>
  );
}

function WhoThere({ reader, onReader }: OneReader) {
  const roles = useTerms("role").filter(({ readsCases }) => readsCases === true);
  const parts = useTerms("caseRole");
  return (
    <>
      <NativeSelect
        label="Who there"
        value={reader.role}
        onChange={(event) => onReader({ ...reader, role: event.currentTarget.value })}
        data={[{ value: "", label: "Whoever sees most" }, ...roles.map(choiceOf)]}
      />
      {reader.role !== "" && (
        <NativeSelect
          label="Part in the case"
          value={reader.caseRole}
          onChange={(event) => onReader({ ...reader, caseRole: event.currentTarget.value })}
          data={[{ value: "", label: "No special part" }, ...parts.map(choiceOf)]}
        />
      )}
    </>
  );
}

function Training({ reader, onReader }: OneReader) {
  const certificates = useTerms("certificate");
  if (certificates.length === 0) return null;
  return (
    <Checkbox.Group
      label="Training that they have"
      mt="sm"
      value={[...reader.certificates]}
      onChange={(chosen) => onReader({ ...reader, certificates: chosen })}
    >
      <Group gap="sm" mt={4}>
        {certificates.map(({ code, label }) => (
          <Checkbox key={code} value={code} label={label} size="sm" />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

const useTerms = (vocabulary: string) => offered(useWords().glossary.vocabularies, vocabulary);

const choiceOf = ({ code, label }: { readonly code: string; readonly label: string }) => ({ value: code, label });
