// Looks words up in a site of documentation, in a real browser, with the network off:
//
//     node seek.mjs CHROMIUM SITE WORD=PAGE…
//
// The site is the folder SITE, opened as files and then from a server on this machine. Either
// way the search must name PAGE for WORD, and nothing beyond the site may be asked for.
// Prints what is wrong as JSON, one list; exits 1 where there is anything.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const KINDS = { ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".json": "application/json" };

const [chromium, site, ...wanted] = process.argv.slice(2);
const server = createServer(async ({ url }, response) => {
  const file = join(site, decodeURIComponent(new URL(url, "http://localhost").pathname));
  response.setHeader("Content-Type", KINDS[extname(file)] ?? "application/octet-stream");
  readFile(file).then((body) => response.end(body), () => response.writeHead(404).end());
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});
const faults = [];
try {
  await seek(`${pathToFileURL(resolve(site)).href}/`);
  await seek(`http://127.0.0.1:${server.address().port}/`);
} finally {
  await browser.close();
  server.close();
}
console.log(JSON.stringify(faults, null, 1));
process.exitCode = faults.length ? 1 : 0;

async function seek(home) {
  const page = await browser.newPage();
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith("data:")) faults.push({ home, what: "asks for more than itself", url });
  });
  for (const [word, target] of wanted.map((each) => each.split("="))) {
    await page.goto(`${home}index.html?q=${encodeURIComponent(word)}`);
    const answered = () => /\d|No matching/.test(document.querySelector(".md-search-result__meta").textContent);
    const told = await page.waitForFunction(answered, { timeout: 20_000 }).catch(() => false);
    const links = await page.$$eval(".md-search-result__link", (all) => all.map((one) => one.href.split(/[?#]/)[0]));
    if (!links.includes(home + target)) faults.push({ home, what: told ? "is not found" : "search is dead", word, links });
  }
  await page.close();
}
