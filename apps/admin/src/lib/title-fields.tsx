import { Textarea, TextInput } from "@mantine/core";

interface Titled {
  readonly title: string;
  readonly summary: string;
}

interface Fields {
  readonly agreement: Titled;
  readonly change: (patch: Partial<Titled>) => void;
}

/** What an agreement is called, and what it is for in plain sentences. */
export function TitleFields({ agreement, change }: Fields) {
  return (
    <>
      <TextInput
        label="Title"
        required
        maxLength={160}
        value={agreement.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label="What it is for"
        description="In a few plain sentences: people will read this first."
        required
        autosize
        minRows={3}
        maxLength={1000}
        value={agreement.summary}
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
    </>
  );
}
