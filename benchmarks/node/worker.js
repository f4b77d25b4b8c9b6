// The same as worker.py, for an engine of node: arguments, lines and files are alike.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const { performance } = require("node:perf_hooks");
const engines = require("./engines.js");

const answer = (told) => process.stdout.write(`${JSON.stringify(told)}\n`);

async function timed(fill, data) {
  const started = performance.now();
  await fill(data);
  return (performance.now() - started) / 1000;
}

async function main(name, folder, shape, size) {
  const fill = engines[name](folder);
  const started = performance.now();
  const text = fs.readFileSync(path.join(folder, `${shape}-${size}.json`), "utf8");
  const { single, ...lists } = JSON.parse(text);
  const data = { ...single, ...lists }; // two of the engines know no dotted names
  const reading = (performance.now() - started) / 1000;
  const filled = await fill(data);
  fs.writeFileSync(path.join(folder, `${name}-${shape}-${size}.docx`), filled);
  answer({ reading, size: filled.length });
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const seconds = [];
    for (let count = Number(line); count > 0; count -= 1) {
      seconds.push(await timed(fill, data));
    }
    answer(seconds);
  }
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
