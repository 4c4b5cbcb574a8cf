// Compares diagrams of ours, as the real Mermaid package reads them, with what our own reader says of them:
//   node mermaid.mjs DIAGRAM.mmd READING.json [DIAGRAM.mmd READING.json …]
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const dom = new JSDOM('<!DOCTYPE html><body></body>');
globalThis.window = dom.window;
globalThis.document = dom.window.document;
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });
// The first parse loads the diagrams.
await mermaid.parse('journey\n section A\n X: 3', { suppressErrors: true });

// As Mermaid's renderer turns its marks of characters back.
const decoded = (text) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code))).trim();

const read = async (text) => {
  if (!(await mermaid.parse(text))) throw new Error('refused');
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (type !== 'journey') throw new Error(`taken for ${type}`);
  const tasks = db.getTasks();
  return {
    title: decoded(db.getDiagramTitle()),
    sections: db.getSections().map(decoded),
    tasks: tasks.map((task) => [decoded(task.section), decoded(task.task), task.score, task.people.map(decoded)]),
  };
};

const ours = (path) => {
  const [journey] = JSON.parse(readFileSync(path, 'utf8')).journeys;
  return {
    title: journey.title,
    sections: journey.sections.map((section) => section.name),
    tasks: journey.sections.flatMap((section) =>
      section.tasks.map((task) => [section.name, task.name, task.score ?? 3, task.actors])),
  };
};

let failed = false;
const paths = process.argv.slice(2);
for (let at = 0; at < paths.length; at += 2) {
  const [diagram, reading] = [paths[at], paths[at + 1]];
  try {
    const [theirs, own] = [await read(readFileSync(diagram, 'utf8')), ours(reading)];
    for (const part of Object.keys(own)) {
      const [got, want] = [JSON.stringify(theirs[part]), JSON.stringify(own[part])];
      if (got !== want) throw new Error(`${part}: Mermaid reads ${got}, Klantreis ${want}`);
    }
    console.log(`${diagram}: ${own.sections.length} sections, ${own.tasks.length} tasks, as Mermaid reads them`);
  } catch (error) {
    failed = true;
    console.error(`${diagram}: ${error.message}`);
  }
}
process.exit(failed ? 1 : 0);
