import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityProblems } from './support/accessibility';
import { test } from './support/test';

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const gates = (page: Page) => page.getByRole('slider', { name: 'Channel whose gate is read' });
/** What a control that reads numbers says of the one it stands on. */
const readout = async (control: Locator) => (await control.getAttribute('aria-valuetext')) ?? '';

/** The page with one panel of a layer open, once the panel has something to show. */
async function openPanel(open: (options: { path: string }) => Promise<Page>, address: string) {
  const page = await open({ path: `#/network?${address}` });
  await page.getByRole('tabpanel').locator('section').first().waitFor({ timeout: 100_000 });
  return page;
}

async function savedBy(page: Page, button: Locator) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

describe('inside a layer', () => {
  test('gates differ between two clips, and the panel says which channels', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=squeeze&input=metalRiff&channel=7');
    const metal = await readout(gates(page));
    expect(metal).toMatch(/^Channel 7: gate 0\.\d\d/);
    await page.getByRole('button', { name: 'String cadence' }).click();
    await expect.poll(() => readout(gates(page))).not.toBe(metal);

    await page.goto(
      page.url().replace('input=stringCadence', 'input=metalRiff') + '&otherInput=stringCadence',
    );
    await page.getByLabel('held against').selectOption({ label: 'the other input' });
    const opened = page.getByRole('region', { name: 'Opened most' }).getByRole('button');
    await opened.first().waitFor();
    const [, gate, against] =
      /gate ([\d.]+) against ([\d.]+)/.exec((await opened.first().textContent()) ?? '') ?? [];
    expect(Number(gate)).toBeGreaterThan(Number(against));
  });

  test('maps are read by pointer and by arrow keys', async ({ open }) => {
    const page = await openPanel(open, 'layer=block4&panel=inside&stage=expand&channel=0');
    const map = page.getByRole('slider', { name: 'Value in the map of channel 0' });
    await map.hover({ position: { x: 40, y: 100 } });
    await expect.poll(() => readout(map)).toMatch(/ Hz, \d\.\d\d s: −?\d+\.\d{3}$/);
    await map.focus();
    const before = await readout(map);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => readout(map)).not.toBe(before);

    const wall = page.getByRole('slider', { name: /^Channel of the maps/ });
    await wall.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('channel=1');
    await expect.poll(() => readout(wall)).toMatch(/^Channel 1: mean /);
  });

  test('the channel that is shown first is the most active, until another is chosen', async ({ open }) => {
    const page = await openPanel(open, 'layer=block4&panel=inside&stage=expand');
    const wall = page.getByRole('slider', { name: /^Channel of the maps/ });
    const meanOf = async () => {
      const [, minus, mean] = /mean (−?)([\d.]+)/.exec(await readout(wall)) ?? [];
      return Number(mean) * (minus ? -1 : 1);
    };
    const first = await meanOf();
    const address = page.url();
    for (const channel of [0, 1, 2, 3]) {
      await page.goto(`${address}&channel=${channel}`);
      await expect.poll(() => readout(wall)).toMatch(new RegExp(`^Channel ${channel}:`));
      expect(await meanOf()).toBeLessThanOrEqual(first);
    }
  });

  test('each step can be chosen, and shows its own maps and weights', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=inside&channel=0');
    await page.getByRole('button', { name: /^Depthwise/ }).click();
    await section(page, 'Block 12: weights of “Depthwise”').waitFor();
    expect(await page.getByRole('table', { name: 'Kernel of channel 0' }).getByRole('cell').count()).toBe(9);
    await page.getByRole('button', { name: /^Project/ }).click();
    await section(page, 'Block 12: weights of “Project”').waitFor();
    await page.getByText('48 channels').first().waitFor();
  });

  test('the curve puts the number that is pointed at into the formula', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=activation');
    const curve = page.getByRole('slider', { name: 'Number on the curves' });
    await curve.focus();
    await page.keyboard.press('End');
    await expect.poll(() => readout(curve)).toMatch(/^x = 5\.95: ReLU 5\.95, swish 5\.93, h-swish 5\.95;/);
    await page.getByText('= 5.95 · 6.00 / 6 =').waitFor();
  });

  test('the shape says whether there is a skip, and why', async ({ open }) => {
    const page = await openPanel(open, 'layer=block13&panel=shape');
    const shape = section(page, 'Block 13: inverted residual');
    expect(await shape.innerText()).toContain('There is no skip: the stride of 2 halves the picture');
    await page.goto(page.url().replace('block13', 'block14'));
    expect(await section(page, 'Block 14: inverted residual').innerText()).toContain('The skip is on');
  });
});

describe('a panel as a picture', () => {
  test('an SVG parses, holds the text, and needs nothing of the page', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=squeeze');
    const { name, content } = await savedBy(
      page,
      page.getByRole('button', { name: 'Save “Block 12: squeeze-and-excitation” as SVG' }),
    );
    expect(name).toBe('genrescope-genre-block12-squeeze-and-excitation.svg');
    const svg = content.toString('utf8');
    const parsed = await page.evaluate((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
      const texts = [...documentElement.querySelectorAll('text')].map(({ textContent }) => textContent);
      const images = [...documentElement.querySelectorAll('image')].map((image) =>
        image.getAttribute('href'),
      );
      return { root: documentElement.localName, texts: texts.join(' '), images };
    }, svg);
    expect(parsed.root).toBe('svg');
    expect(parsed.texts).toContain('Block 12: squeeze-and-excitation');
    expect(parsed.texts).toContain('the 272 maps become 272 means');
    expect(parsed.texts).not.toContain('PNG');
    expect(parsed.images.length).toBeGreaterThan(1);
    for (const href of parsed.images) expect(href).toMatch(/^data:image\/png;base64,/);
    expect(svg).not.toMatch(/class=|var\(--|oklab|light-dark/);
  });

  test('a PNG is one', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=shape');
    const { name, content } = await savedBy(page, page.getByRole('button', { name: /as PNG$/ }).last());
    expect(name).toMatch(/\.png$/);
    expect(content.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(content.length).toBeGreaterThan(10_000);
  });
});

describe('what is chosen stays in the address', () => {
  test('gates and their order', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=squeeze');
    const [whose, order] = [
      page.getByLabel('Gates of', { exact: true }),
      page.getByLabel('Order', { exact: true }),
    ];
    await whose.selectOption({ label: 'average of Blues' });
    await expect.poll(() => page.url()).toContain('gates=blues');
    await order.selectOption({ index: 2 });
    await expect.poll(() => page.url()).toContain('gateOrder=difference');
    await page.reload();
    await gates(page).waitFor();
    await expect.poll(() => whose.inputValue()).toBe('blues');
    expect(await order.inputValue()).toBe('difference');
  });

  test('the glossary, and why the answer is asked for', async ({ open }) => {
    const page = await open({ path: '#/network?input=metalRiff&why=rock&glossary=gate' });
    await page.getByRole('complementary', { name: 'Gate' }).waitFor();
    const why = section(page, 'Why this answer?');
    await why.getByText(/^Put to the test: the whole window is/).waitFor();
    expect(await why.getByRole('combobox').inputValue()).toBe('rock');
    await why.getByRole('slider', { name: /^Keep what/ }).fill('70');
    await expect.poll(() => page.url()).toContain('whyKept=70');
    await page.getByRole('complementary').getByRole('button', { name: 'Close the glossary' }).click();
    await expect.poll(() => page.url()).not.toContain('glossary');
  });
});

describe('why this answer', () => {
  test('is found patch by patch, can be heard, and is put to the test', async ({ open }) => {
    const page = await open({ path: '#/network?input=metalRiff' });
    const why = section(page, 'Why this answer?');
    await why.getByRole('button', { name: 'Find out' }).click();
    await why.getByText(/^Put to the test: the whole window is/).waitFor();
    const map = why.getByRole('slider', { name: 'Saliency over the spectrogram' });
    await map.hover();
    expect(await readout(map)).toMatch(/the log-probability falls by −?\d+\.\d{3}$/);
    const kept = why.getByRole('button', { name: 'Hear only what mattered' });
    await kept.click();
    await expect.poll(() => kept.getAttribute('aria-pressed')).toBe('true');
    await kept.click();
    await expect.poll(() => kept.getAttribute('aria-pressed')).toBe('false');
  });
});

describe('the glossary', () => {
  test('explains by keyboard: in short on focus, at length on Enter, and lets go on Escape', async ({
    open,
  }) => {
    const page = await openPanel(open, 'layer=block12&panel=squeeze');
    const term = page.getByRole('tabpanel').getByRole('button', { name: 'gate', exact: true }).first();
    await term.focus();
    const tip = page.getByRole('tooltip').filter({ visible: true });
    await tip.waitFor();
    expect(await tip.textContent()).toContain('0 shuts it, 1 lets it through');
    await page.keyboard.press('Escape');
    await expect.poll(() => tip.count()).toBe(0);
    await page.keyboard.press('Enter');
    const glossary = page.getByRole('complementary', { name: 'Gate' });
    await glossary.waitFor();
    expect(await glossary.textContent()).toContain('const gates = GATES[this.gate](');
    expect(await glossary.textContent()).toContain('src/model/layers/squeezeExcite.ts');
    await page.keyboard.press('Escape');
    await expect.poll(() => glossary.count()).toBe(0);
    expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('has every term, each leading to the next', async ({ open }) => {
    const page = await openPanel(open, 'layer=block12&panel=shape');
    await page.getByRole('button', { name: 'Glossary' }).click();
    await page.getByRole('complementary').getByRole('button', { name: 'Receptive field' }).click();
    await page.getByRole('complementary', { name: 'Receptive field' }).waitFor();
  });
});

describe('for everybody', () => {
  test.for(['light', 'dark'] as const)(
    'axe finds nothing wrong in any panel, and nothing is wider than a phone: %s',
    async (colorScheme, { open }) => {
      const page = await open({
        path: '#/network?layer=block12&panel=inside',
        colorScheme,
        viewport: { width: 390, height: 844 },
      });
      for (const panel of ['inside', 'squeeze', 'activation', 'shape']) {
        await page.goto(page.url().replace(/panel=\w+/, `panel=${panel}`));
        await page.getByRole('tabpanel').locator('section').first().waitFor();
        expect(await accessibilityProblems(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
      await page.getByRole('button', { name: 'Glossary' }).click();
      await page.getByRole('complementary').getByRole('button', { name: 'Gate' }).click();
      expect(await accessibilityProblems(page)).toEqual([]);
    },
  );
});
