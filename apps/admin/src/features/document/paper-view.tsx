import { Text, Title } from "@mantine/core";
import { PaperTable } from "./paper-table.tsx";
import "./paper.css";
import { type Block, type Paper, type Part, placed } from "./papers.ts";

/** A paper as a web page: the same parts in the same order as in the PDF. */
export function PaperView({ paper }: { readonly paper: Paper }) {
  return (
    <article className="paper" lang={paper.language} aria-labelledby="paper-title">
      <Title order={2} id="paper-title">
        {paper.title}
      </Title>
      <Text size="sm" c="dimmed">
        {paper.subtitle}
      </Text>
      {paper.parts.map((part) => (
        <PaperPart key={part.id} part={part} />
      ))}
      <Text size="xs" c="dimmed" className="paper-foot">
        {paper.foot}
      </Text>
    </article>
  );
}

function PaperPart({ part: { id, title, layout, blocks } }: { readonly part: Part }) {
  return (
    <section className={`paper-part paper-${layout}`} aria-labelledby={id}>
      <Title order={3} id={id} className="paper-part-title">
        {title}
      </Title>
      {placed(blocks).map(({ key, thing }) => (
        <PaperBlock key={key} block={thing} />
      ))}
    </section>
  );
}

function PaperBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return <Title order={4}>{block.text}</Title>;
    case "paragraph":
      return <p className={`paper-${block.look}`}>{block.text}</p>;
    case "items":
      return (
        <ul className={block.short && block.items.length > 3 ? "paper-items paper-short" : "paper-items"}>
          {placed(block.items).map(({ key, thing }) => (
            <li key={key}>{thing}</li>
          ))}
        </ul>
      );
    case "pairs":
      return (
        <dl className="paper-pairs">
          {placed(block.rows).map(({ key, thing }) => (
            <div key={key}>
              <dt>{thing.term}</dt>
              <dd>{thing.says}</dd>
            </div>
          ))}
        </dl>
      );
    case "table":
      return <PaperTable {...block} />;
    case "blank":
      return <Blank labels={block.labels} lines={block.lines} />;
  }
}

/** Room to write in by hand: of use on paper, an empty line on the screen. */
function Blank({ labels, lines }: { readonly labels: readonly string[]; readonly lines: number }) {
  return (
    <div className="paper-blanks">
      {labels.map((label) => (
        <div key={label}>
          {lines > 1 && <p className="paper-note">{label}</p>}
          {placed(Array.from({ length: lines })).map(({ key }) => (
            <div key={key} className="paper-line" />
          ))}
          {lines === 1 && <p className="paper-note">{label}</p>}
        </div>
      ))}
    </div>
  );
}
