import { extractText, getDocumentProxy, getMeta } from "unpdf";

/** What a PDF says, page by page, its white space as single blanks; and what it says of itself. */
export async function readPdf(bytes: Uint8Array): Promise<{ pages: string[]; title: string; language: string }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  const { info } = await getMeta(pdf);
  return {
    pages: text.map((page) => page.replaceAll(/\s+/g, " ")),
    title: String(info["Title"]),
    language: String(info["Language"]),
  };
}
