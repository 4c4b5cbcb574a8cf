// Opens pages of ours in Chromium, light, dark and printed, and has axe look for what keeps people out:
//   node page.mjs CHROMIUM FOLDER_FOR_PICTURES PAGE.html…
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const [executablePath, folder, ...pages] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
let failed = false;
const fail = (page, words) => {
  failed = true;
  console.error(`${page}: ${words}`);
};

for (const path of pages) {
  const url = pathToFileURL(resolve(path)).href;
  const name = basename(path, '.html');
  for (const scheme of ['light', 'dark']) {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    page.on('dialog', (dialog) => { fail(path, `a script ran: ${dialog.message()}`); dialog.dismiss(); });
    page.on('console', (message) => { if (message.type() === 'error') fail(path, message.text()); });
    page.on('pageerror', (error) => fail(path, error.message));
    page.on('request', (request) => {
      if (request.url() !== url && !request.url().startsWith('data:')) fail(path, `asks for ${request.url()}`);
    });
    // First as it is, under its own policy: is the style taken, and does nothing run?
    await page.goto(url);
    const styled = await page.$eval('main', (main) => getComputedStyle(main).maxWidth);
    if (styled !== '1792px') fail(path, `the style is not taken: ${styled}`);
    await page.screenshot({ path: `${folder}/${name}-${scheme}.png`, fullPage: true });
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.className);
    if (first !== 'skip') fail(path, `the first stop of the Tab key is ${first}`);
    const content = await page.content();
    await page.close();
    // Then axe, which needs to run a script, and so a page without the policy.
    const free = await browser.newPage();
    await free.setBypassCSP(true);
    await free.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await free.setViewport({ width: 1280, height: 900 });
    await free.goto(url);
    await free.evaluate(axe);
    const { violations, passes } = await free.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    for (const { id, help, nodes } of violations) {
      fail(path, `${scheme}: ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
    }
    if (scheme === 'light') await free.pdf({ path: `${folder}/${name}.pdf`, preferCSSPageSize: true });
    await free.close();
    console.log(`${path}: ${scheme}, ${passes.length} rules kept, ${content.length} characters`);
  }
}
await browser.close();
process.exit(failed ? 1 : 0);
