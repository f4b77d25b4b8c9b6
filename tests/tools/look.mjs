// Looks at pages in a real browser, with the network off:
//
//     node look.mjs CHROMIUM [--shots FOLDER] PAGE…
//
// Each page is opened at the width of a phone and of a desk, light and dark, and given to
// axe; it must be no wider than the window, ask for nothing, and let the keyboard reach
// every link and fold-out. Prints what is wrong as JSON, one list; exits 1 where there is
// anything. With --shots it also writes pictures and the printed page.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [390, 1280];
const LOOKS = ["light", "dark"];

const [chromium, ...rest] = process.argv.slice(2);
const shots = rest[0] === "--shots" ? rest.splice(0, 2)[1] : null;

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
const faults = [];
try {
  for (const file of rest) await look(file);
} finally {
  await browser.close();
}
console.log(JSON.stringify(faults, null, 1));
process.exitCode = faults.length ? 1 : 0;

async function look(file) {
  const page = await browser.newPage();
  const name = basename(file, ".html");
  const note = (what, more) => faults.push({ page: name, what, more });
  const asked = [];
  await page.setBypassCSP(true); // for axe, which is a script; the page has none
  await page.setOfflineMode(true);
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => note("console", message.text()));
  await page.goto(pathToFileURL(resolve(file)).href);
  if (asked.length > 1) note("asks for more than itself", asked.slice(1));
  await page.evaluate(axe);
  for (const width of WIDTHS) {
    for (const scheme of LOOKS) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
      const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      for (const { id, impact, nodes } of found.violations) {
        note(`axe: ${id} (${impact})`, { width, scheme, html: nodes[0].html, says: nodes[0].failureSummary });
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) note("wider than the window", { width, wide });
      await page.$$eval("details", (all) => all.forEach((one) => (one.open = false)));
      if (shots) await page.screenshot({ path: join(shots, `${name}-${width}-${scheme}.png`), fullPage: true });
    }
  }
  await reachByKeyboard(page, note);
  if (shots) await page.pdf({ path: join(shots, `${name}.pdf`), preferCSSPageSize: true, tagged: true });
  await page.close();
}

async function reachByKeyboard(page, note) {
  const wanted = await page.$$eval("a, summary", (all) => all.filter((one) => one.checkVisibility()).length);
  const reached = new Set();
  await page.evaluate(() => document.activeElement?.blur());
  for (let step = 0; step < wanted + 5; step += 1) {
    await page.keyboard.press("Tab");
    reached.add(await page.evaluate(() => {
      const all = [...document.querySelectorAll("a, summary")];
      return all.indexOf(document.activeElement);
    }));
  }
  reached.delete(-1);
  if (reached.size < wanted) note("out of reach of the keyboard", { wanted, reached: reached.size });
}
